import type { EventType } from "./model.ts";

/** What a field of an event holds: it says how the field is checked, read from XML, written to XML and hashed. */
export type FieldKind =
  | "time"
  | "offset"
  | "uri"
  | "certification"
  | "error-declaration"
  | "action"
  | "biz-step"
  | "disposition"
  | "persistent-disposition"
  | "place"
  | "biz-transactions"
  | "sources"
  | "destinations"
  | "epcs"
  | "quantities"
  | "ilmd"
  | "sensors";

export const fieldKinds: Readonly<Record<string, FieldKind>> = {
  eventTime: "time",
  recordTime: "time",
  eventTimeZoneOffset: "offset",
  eventID: "uri",
  errorDeclaration: "error-declaration",
  certificationInfo: "certification",
  parentID: "uri",
  epcList: "epcs",
  childEPCs: "epcs",
  inputEPCList: "epcs",
  outputEPCList: "epcs",
  quantityList: "quantities",
  childQuantityList: "quantities",
  inputQuantityList: "quantities",
  outputQuantityList: "quantities",
  transformationID: "uri",
  action: "action",
  bizStep: "biz-step",
  disposition: "disposition",
  readPoint: "place",
  bizLocation: "place",
  bizTransactionList: "biz-transactions",
  sourceList: "sources",
  destinationList: "destinations",
  sensorElementList: "sensors",
  persistentDisposition: "persistent-disposition",
  ilmd: "ilmd",
};

const first = "eventTime recordTime eventTimeZoneOffset eventID errorDeclaration certificationInfo";
const where = "bizStep disposition readPoint bizLocation";
const last = "sourceList destinationList sensorElementList persistentDisposition";

const orders: Readonly<Record<EventType, string>> = {
  ObjectEvent: `${first} epcList action ${where} bizTransactionList quantityList ${last} ilmd`,
  AggregationEvent: `${first} parentID childEPCs action ${where} bizTransactionList childQuantityList ${last}`,
  TransactionEvent: `${first} bizTransactionList parentID epcList action ${where} quantityList ${last}`,
  TransformationEvent: `${first} inputEPCList inputQuantityList outputEPCList outputQuantityList transformationID ${where} bizTransactionList ${last} ilmd`,
  AssociationEvent: `${first} parentID childEPCs childQuantityList action ${where} bizTransactionList ${last}`,
};

/** The fields of each kind of event, in the order in which XML of EPCIS 2.0 has them. */
export const eventFields = Object.fromEntries(
  Object.entries(orders).map(([type, fields]) => [type, fields.split(" ")]),
) as unknown as Readonly<Record<EventType, readonly string[]>>;

/** What a sensor reports, by the kind of each member; the order is that of the event hash. */
export const sensorReportFields = {
  type: "measurement",
  exception: "alert",
  deviceID: "uri",
  deviceMetadata: "uri",
  rawData: "uri",
  dataProcessingMethod: "uri",
  time: "time",
  microorganism: "uri",
  chemicalSubstance: "uri",
  value: "number",
  component: "component",
  stringValue: "text",
  booleanValue: "boolean",
  hexBinaryValue: "hex",
  uriValue: "uri",
  minValue: "number",
  maxValue: "number",
  meanValue: "number",
  sDev: "number",
  percRank: "number",
  percValue: "number",
  uom: "text",
  coordinateReferenceSystem: "uri",
  bizRules: "uri",
} as const;

export const sensorMetadataFields = {
  time: "time",
  startTime: "time",
  endTime: "time",
  deviceID: "uri",
  deviceMetadata: "uri",
  rawData: "uri",
  dataProcessingMethod: "uri",
  bizRules: "uri",
} as const;

export type SensorFieldKind =
  | (typeof sensorReportFields)[keyof typeof sensorReportFields]
  | (typeof sensorMetadataFields)[keyof typeof sensorMetadataFields];
