export type {
  ConflictAnswer,
  ConnectionAnswer,
  ConnectionFileAnswer,
  ConnectionRunAnswer,
  PreviewAnswer,
  RefusalAnswer,
} from "./connections/answers.ts";
export { createConnection } from "./connections/commands/create-connection.ts";
export { orderRun } from "./connections/commands/order-run.ts";
export { saveMapping } from "./connections/commands/save-mapping.ts";
export { runConnectionJob } from "./connections/jobs.ts";
export type { Mapping } from "./connections/mapping/model.ts";
export { mappingSchema } from "./connections/mapping/model.ts";
export { connectionInput } from "./connections/model.ts";
export type { Preview } from "./connections/preview.ts";
export { previewConnection } from "./connections/preview.ts";
export { findConnections, runReport } from "./connections/queries.ts";
export { connectionsRoutes } from "./connections/routes.ts";
export { continueRun } from "./connections/run/continue-run.ts";
export { folderOf as connectionFolder } from "./connections/sources/folder.ts";
export { startConnectionsJob } from "./connections/start-due.ts";
export { problemInWords as connectionProblem } from "./connections/words.ts";
export type { EnvelopeExchangeAnswer, EnvelopeHouseAnswer, EnvelopePartnerAnswer } from "./envelope/answers.ts";
export { answerEnvelope } from "./envelope/commands/answer-envelope.ts";
export { changePartner } from "./envelope/commands/change-partner.ts";
export { lookUpTaxCode } from "./envelope/commands/look-up-tax-code.ts";
export { pushRecords } from "./envelope/commands/push-records.ts";
export { registerPartner } from "./envelope/commands/register-partner.ts";
export { stampMessages } from "./envelope/commands/stamp-messages.ts";
export { switchPartner } from "./envelope/commands/switch-partner.ts";
export { stampEnvelopesJob } from "./envelope/jobs.ts";
export { houseKey, standInAuthority } from "./envelope/keys.ts";
export type { PushAnswer, TaxCodeAnswer } from "./envelope/model.ts";
export { listPartners as listEnvelopePartners } from "./envelope/queries.ts";
export { envelopeRoutes } from "./envelope/routes.ts";
export type { StandIn } from "./envelope/stand-in.ts";
export { startStandIn } from "./envelope/stand-in.ts";
export type { FedChange, FedRecord } from "./feeds/changes/item.ts";
export { deliverWebhooksJob, findAlertsJob, forgetMessagesJob } from "./feeds/jobs.ts";
export { feedsRoutes } from "./feeds/routes.ts";
export type { MessageAnswer, MessageWithTries } from "./feeds/routes/messages.ts";
export type { AlertAnswer, SavedSearchAnswer } from "./feeds/routes/searches.ts";
export type { WebhookAnswer } from "./feeds/routes/webhooks.ts";
export { matchBlindlyJob } from "./blind/jobs.ts";
export type { BlindAccessAnswer, BlindNoticeAnswer, BlindStandingAnswer } from "./blind/routes.ts";
export { blindRoutes } from "./blind/routes.ts";
export type { DeskAnswer } from "./desk/routes.ts";
export { deskRoutes } from "./desk/routes.ts";
export { makeExcerpt } from "./excerpts/commands/make-excerpt.ts";
export { readExcerpt } from "./excerpts/queries.ts";
export type { ExcerptAnswer } from "./excerpts/routes.ts";
export { excerptsRoutes } from "./excerpts/routes.ts";
export { exportRecords } from "./formats/export-records.ts";
export type { IncomingFile, LineProblem } from "./formats/incoming/file.ts";
export { importFile } from "./formats/incoming/import-file.ts";
export { previewFile } from "./formats/incoming/preview-file.ts";
export type { FilePreviewAnswer, FileReportAnswer } from "./formats/incoming/routes.ts";
export { makeOpenDataJob } from "./formats/open-data/jobs.ts";
export type { MadeDump } from "./formats/open-data/make-dump.ts";
export { withDump } from "./formats/open-data/make-dump.ts";
export type { DatasetName, Dump } from "./formats/open-data/model.ts";
export { openDataAuthority, openDataLicence } from "./formats/open-data/model.ts";
export type { OpenRecord } from "./formats/open-data/open-records.ts";
export { newestRecords } from "./formats/open-data/open-records.ts";
export { publishDump } from "./formats/open-data/publish-dump.ts";
export { listDumps } from "./formats/open-data/queries.ts";
export { dumpPath } from "./formats/open-data/routes.ts";
export { formatsRoutes } from "./formats/routes.ts";
export type { HubAnswer, HubFileAnswer, HubRunAnswer, NotKeptAnswer } from "./hubs/answers.ts";
export { addHub } from "./hubs/commands/add-hub.ts";
export { changeHub } from "./hubs/commands/change-hub.ts";
export type { HubItem } from "./hubs/item.ts";
export { contextForHubs, listHubs } from "./hubs/queries.ts";
export { syncHub } from "./hubs/taking/sync-hub.ts";
export { forgetHubChangesJob, runHubJob, syncHubsJob } from "./hubs/jobs.ts";
export { hubsRoutes } from "./hubs/routes.ts";
export type { ListedRecordAnswer, RecordAnswer } from "./records/answers.ts";
export { answerProposal } from "./records/commands/answer-proposal.ts";
export { keepRecords } from "./records/commands/keep-records.ts";
export { noteSighting } from "./records/commands/note-sighting.ts";
export { proposeCorrection } from "./records/commands/propose-correction.ts";
export { shareRecord } from "./records/commands/share-record.ts";
export { withdrawRecords } from "./records/commands/withdraw-records.ts";
export { withdrawShare } from "./records/commands/withdraw-share.ts";
export { endSharesJob, followMembershipsJob } from "./records/jobs.ts";
export type {
  ExchangeRecord,
  KeptRecords,
  ListedRecord,
  RecordField,
  RecordGiven,
  RecordInput,
  RecordKind,
  RecordSource,
} from "./records/model.ts";
export { keepRecordsInput, recordInput, recordKinds } from "./records/model.ts";
export { canKeepRecords, canReadRecords, canShareRecord } from "./records/policy.ts";
export type { RecordFilters } from "./records/queries.ts";
export { countRecords, getRecord, listRecords, readRecords } from "./records/queries.ts";
export type { Door, Reading } from "./records/receipts.ts";
export { noteReads } from "./records/receipts.ts";
export { recordsRoutes } from "./records/routes.ts";
export type { AlikeRecord, ComparedField, HoldingRecord } from "./records/searching.ts";
export {
  comparedFields,
  recordsMeeting,
  recordsWithValue,
  searchRecords,
  suggestRecords,
} from "./records/searching.ts";
export type { RecordShare, ShareInput } from "./records/sharing.ts";
export { recordReaders, recordShares } from "./records/side-queries.ts";
export type { ExchangeKey, FoundValue, ValueKind } from "./records/values.ts";
export { canonicalValue, valueKey, valueKinds, valuesInField } from "./records/values.ts";
export type { Seen } from "./records/visibility.ts";
export type {
  ExchangeRequest,
  ExchangeRequestAnswer,
  ExchangeRequestFileAnswer,
  ListedOperationAnswer,
  ListedRequestAnswer,
  OperationAnswer,
  OperationFileAnswer,
} from "./requests/index.ts";
export {
  acknowledgeRequest,
  addTask,
  answerRequest,
  askExtension,
  changeTask,
  escalateRequestsJob,
  listOperations,
  listRequests,
  operationsRoutes,
  passRequest,
  planOperation,
  readRequest,
  requestsRoutes,
  sendRequest,
  threadsRoutes,
  writeMessage,
} from "./requests/index.ts";
export type { WhoElseAnswer } from "./targets/routes.ts";
export { targetsRoutes } from "./targets/routes.ts";
export type {
  BoardRowAnswer,
  CallAnswer,
  OpinionAnswer,
  ScoreBoardAnswer,
  TechnologyAnswer,
  TechnologyFileAnswer,
  TrialAnswer,
} from "./technologies/answers.ts";
export { endTechnology } from "./technologies/commands/end-technology.ts";
export { registerTechnology, technologyId } from "./technologies/commands/register-technology.ts";
export { switchTechnology } from "./technologies/commands/switch-technology.ts";
export { exportTechnology, findTechnology } from "./technologies/export.ts";
export {
  askCollectorsJob,
  askDetectorsJob,
  askExportersJob,
  endContractsJob,
  settleTechnologyJob,
  tryTechnologyJob,
} from "./technologies/jobs.ts";
export { technologiesRoutes } from "./technologies/routes.ts";
