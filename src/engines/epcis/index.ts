export { actions, eventTypes } from "./model.ts";
export type {
  Action,
  BaseValue,
  BizTransaction,
  Destination,
  DocumentKind,
  EpcisEvent,
  EpcisProblem,
  EpcisQuery,
  ErrorDeclaration,
  EventReference,
  EventType,
  Json,
  MasterData,
  Namespaces,
  PersistentDisposition,
  Place,
  Quantity,
  QueryOperator,
  QueryPage,
  QueryTerm,
  ReadDocument,
  ReadEvent,
  ReadQuery,
  ReferenceRole,
  SensorElement,
  SensorReport,
  Source,
} from "./model.ts";
export { canonicalId } from "./canonical-id.ts";
export { eventHash, preHash } from "./event-hash.ts";
export { eventReferences } from "./references.ts";
export { eventInstant } from "./time.ts";
export { readDocument } from "./read-document.ts";
export { readQuery, readQueryParameters } from "./read-query.ts";
export { toBaseUnit } from "./units.ts";
export { vocabularyName, vocabularyUri } from "./vocabulary.ts";
export type { Vocabulary } from "./vocabulary.ts";
export { withFormats } from "./formats.ts";
export type { IdFormat } from "./formats.ts";
export { writeJson } from "./write-json.ts";
export { writeXml } from "./write-xml.ts";
export type { WriteOptions } from "./write-options.ts";
