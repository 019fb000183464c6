/** A value as JSON has it: what extensions of an event may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

export const eventTypes = [
  "ObjectEvent",
  "AggregationEvent",
  "TransactionEvent",
  "TransformationEvent",
  "AssociationEvent",
] as const;

export type EventType = (typeof eventTypes)[number];

export const actions = ["ADD", "OBSERVE", "DELETE"] as const;

export type Action = (typeof actions)[number];

/** Prefixes of the namespaces that an event's own fields use, prefix -> namespace. */
export type Namespaces = { readonly [prefix: string]: string };

export type Quantity = { readonly epcClass: string; readonly quantity?: number; readonly uom?: string };

export type Place = { readonly id: string; readonly [extension: string]: Json | undefined };

export type BizTransaction = { readonly type?: string; readonly bizTransaction: string };

export type Source = { readonly type: string; readonly source: string };

export type Destination = { readonly type: string; readonly destination: string };

export type PersistentDisposition = { readonly set?: readonly string[]; readonly unset?: readonly string[] };

export type ErrorDeclaration = {
  readonly declarationTime: string;
  readonly reason?: string;
  readonly correctiveEventIDs?: readonly string[];
  readonly [extension: string]: Json | undefined;
};

export type SensorReport = {
  readonly type?: string;
  readonly exception?: string;
  readonly deviceID?: string;
  readonly deviceMetadata?: string;
  readonly rawData?: string;
  readonly dataProcessingMethod?: string;
  readonly bizRules?: string;
  readonly time?: string;
  readonly microorganism?: string;
  readonly chemicalSubstance?: string;
  readonly coordinateReferenceSystem?: string;
  readonly value?: number;
  readonly component?: string;
  readonly stringValue?: string;
  readonly booleanValue?: boolean;
  readonly hexBinaryValue?: string;
  readonly uriValue?: string;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly meanValue?: number;
  readonly sDev?: number;
  readonly percRank?: number;
  readonly percValue?: number;
  readonly uom?: string;
  readonly [extension: string]: Json | undefined;
};

export type SensorElement = {
  readonly sensorMetadata?: { readonly [name: string]: Json | undefined };
  readonly sensorReport: readonly SensorReport[];
  readonly [extension: string]: Json | undefined;
};

/**
 * One event in the JSON form of EPCIS 2.0, complete in itself: words of the CBV in their short form (`shipping`), extensions under
 * `prefix:name` with the namespace of each prefix in the event's own `@context` (one object, prefixes in order), identifiers and
 * times as they were written. Whatever document it came from, JSON or XML, 2.0 or 1.2, the event looks like this.
 */
export type EpcisEvent = {
  readonly "@context"?: readonly [Namespaces];
  readonly type: EventType;
  readonly eventID?: string;
  readonly eventTime: string;
  readonly recordTime?: string;
  readonly eventTimeZoneOffset: string;
  readonly errorDeclaration?: ErrorDeclaration;
  readonly certificationInfo?: string | readonly string[];
  readonly action?: Action;
  readonly bizStep?: string;
  readonly disposition?: string;
  readonly persistentDisposition?: PersistentDisposition;
  readonly readPoint?: Place;
  readonly bizLocation?: Place;
  readonly bizTransactionList?: readonly BizTransaction[];
  readonly sourceList?: readonly Source[];
  readonly destinationList?: readonly Destination[];
  readonly epcList?: readonly string[];
  readonly quantityList?: readonly Quantity[];
  readonly parentID?: string;
  readonly childEPCs?: readonly string[];
  readonly childQuantityList?: readonly Quantity[];
  readonly inputEPCList?: readonly string[];
  readonly inputQuantityList?: readonly Quantity[];
  readonly outputEPCList?: readonly string[];
  readonly outputQuantityList?: readonly Quantity[];
  readonly transformationID?: string;
  readonly ilmd?: { readonly [name: string]: Json | undefined };
  readonly sensorElementList?: readonly SensorElement[];
  readonly [extension: string]: Json | undefined;
};

/** What a document says of a thing, place or party beside its events: `attributes` hold names as full URIs or as written. */
export type MasterData = {
  /** The vocabulary, as `urn:epcglobal:epcis:vtype:Location`. */
  readonly type: string;
  readonly id: string;
  readonly attributes: readonly { readonly id: string; readonly value: Json }[];
  readonly children: readonly string[];
};

/** What is wrong: `code` names the words in the catalog (`epcis.problem.<code>`), `values` fill them in. */
export type EpcisProblem = {
  /** The place of the event in its document, from 0; absent when the document as a whole is wrong. */
  readonly event?: number;
  /** Where: a JSON pointer (RFC 6901) into the JSON form of the document, from its root. */
  readonly pointer: string;
  readonly code: string;
  readonly values: { readonly [name: string]: string | number };
};

export type DocumentKind = "EPCISDocument" | "EPCISQueryDocument" | "event";

/** An event that is right, with its place in the document. */
export type ReadEvent = { readonly at: number; readonly event: EpcisEvent };

export type ReadDocument = {
  /** Nothing is wrong at all. With `proceed` the events of a document that is not ok may be taken, if `readable`. */
  readonly ok: boolean;
  /** The document itself could be read; false when the bytes are no EPCIS document, and then there are no events. */
  readonly readable: boolean;
  readonly kind: DocumentKind | null;
  readonly format: "json" | "xml";
  readonly schemaVersion: "1.0" | "1.1" | "1.2" | "2.0" | null;
  /** How many events stand in the document, the wrong ones included. */
  readonly eventCount: number;
  /** The right ones. */
  readonly events: readonly ReadEvent[];
  readonly masterData: readonly MasterData[];
  readonly problems: readonly EpcisProblem[];
  /** Extension fields that the document says to leave out of the event hash, as `{namespace}name`. */
  readonly ignoredFields: readonly string[];
  /** Members of the document itself where given: id, creationDate, sender, receiver, instanceIdentifier, queryName, subscriptionID. */
  readonly header: { readonly [name: string]: string };
};

/** A query as it is asked, by JSON or by XML (`Poll`), its parameters by the names of the standard. */
export type EpcisQuery = {
  readonly name: string;
  readonly subscriptionID?: string;
  readonly parameters: { readonly [name: string]: Json };
};

export type ReadQuery =
  | { readonly ok: true; readonly query: EpcisQuery; readonly terms: readonly QueryTerm[]; readonly page: QueryPage }
  | { readonly ok: false; readonly problems: readonly EpcisProblem[] };

export type QueryOperator = "EQ" | "GT" | "GE" | "LT" | "LE" | "MATCH" | "WD" | "EXISTS" | "HASATTR" | "EQATTR";

/**
 * One parameter of a query, taken apart: `LT_SENSORREPORT_x` … become an operator over a field. Values are already checked:
 * times as ISO text in UTC, numbers as numbers, words of the CBV as full URIs, EPCs in their canonical Digital Link form where they
 * have one.
 */
export type QueryTerm = {
  /** The parameter as asked, for words about it. */
  readonly parameter: string;
  readonly operator: QueryOperator;
  /**
   * A field of the event (`eventTime`, `bizStep`, `readPoint`, `epc` for MATCH_epc, `anyEPC`, `source`, `bizTransaction` …), or of a sensor
   * report (`value`, `type` …).
   */
  readonly field: string;
  /** Where an extension stands, or that a field is of a sensor. */
  readonly scope:
    | "event"
    | "extension"
    | "inner-extension"
    | "ilmd"
    | "inner-ilmd"
    | "error-declaration"
    | "inner-error-declaration"
    | "sensor-element"
    | "inner-sensor-element"
    | "sensor-metadata"
    | "sensor-report"
    | "read-point"
    | "biz-location"
    | "master-data";
  /** The kind of a source, destination or business transaction as URI, the attribute of a master data query, or the unit asked for. */
  readonly detail?: string;
  /** Any of them matches. */
  readonly values: readonly (string | number | boolean)[];
};

export type QueryPage = {
  readonly orderBy: string | null;
  readonly orderDirection: "ASC" | "DESC";
  readonly eventCountLimit: number | null;
  readonly maxEventCount: number | null;
  readonly perPage: number | null;
  readonly nextPageToken: string | null;
};

/** In which role an identifier stands in an event. */
export type ReferenceRole =
  | "epc"
  | "parent"
  | "child"
  | "input"
  | "output"
  | "epc-class"
  | "child-class"
  | "input-class"
  | "output-class"
  | "transformation"
  | "biz-transaction"
  | "source"
  | "destination"
  | "read-point"
  | "biz-location";

/** An identifier in an event, `value` in its canonical form: what events are found and joined by. */
export type EventReference = {
  readonly role: ReferenceRole;
  readonly value: string;
  /** As the event writes it. */
  readonly written: string;
  /** The kind of a source, destination or business transaction, as URI. */
  readonly type?: string;
  readonly quantity?: number;
  readonly uom?: string;
};

/** A measured value in the base unit of its quantity, so that degrees Celsius and Fahrenheit compare. */
export type BaseValue = { readonly quantity: string; readonly value: number; readonly unit: string };
