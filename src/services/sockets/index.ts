export { hostAndParents, hostOf } from "./host.ts";
export type { ImportBatch, ImportReport, Kept, Rejected } from "./import-records.ts";
export { contentHash, importRecords } from "./import-records.ts";
export type { Fields, Format, RawRecord, RecordProblem, RecordProblemCode } from "./model.ts";
export { formats } from "./model.ts";
export type { Mapped, RecordMapper } from "./profiles/map-record.ts";
export { mapRecord, recordMapper } from "./profiles/map-record.ts";
export type { MappedRecord } from "./profiles/mapped-records.ts";
export { mappedRecords } from "./profiles/mapped-records.ts";
export { foreignInput, ownInput } from "./profiles/own-input.ts";
export type { Profile } from "./profiles/profile.ts";
export { profileSchema } from "./profiles/profile.ts";
export type { Day } from "./profiles/read-value.ts";
export { savedProfile, savedProfiles } from "./profiles/saved-profiles.ts";
export type { Target } from "./profiles/targets.ts";
export type { ReadOptions } from "./records/open-records.ts";
export { openRecordBatches, openRecords } from "./records/open-records.ts";
export type { ByteSource } from "./records/plain-bytes.ts";
export { plainBytes } from "./records/plain-bytes.ts";
export { formatOfBody, formatOfFile, sniffFormat } from "./records/sniff-format.ts";
export type { Answers, CollectedListing, DetectedFinding, Item, Opinion, Questions } from "./technologies/contract.ts";
export { calls, concernNames, heaviestFinding, mostFindings } from "./technologies/contract.ts";
export type { Health } from "./technologies/breaker.ts";
export { afterCall, healthy, isResting } from "./technologies/breaker.ts";
export type { Fault, FaultCode, Outcome } from "./technologies/faults.ts";
export { fault, faultCodes } from "./technologies/faults.ts";
export { handedOut, hashOf } from "./technologies/handed-out.ts";
export type { Reach, Technology } from "./technologies/hosting/open-technology.ts";
export { openTechnology } from "./technologies/hosting/open-technology.ts";
export type { Manifest, TechnologyKind } from "./technologies/manifest.ts";
export {
  contractOn,
  fieldsOfKind,
  manifestSchema,
  mostAsked,
  personalAsked,
  personalFields,
  technologyKinds,
} from "./technologies/manifest.ts";
export type { Checked, CheckName } from "./technologies/check/check-technology.ts";
export { checkNames, checkTechnology } from "./technologies/check/check-technology.ts";
