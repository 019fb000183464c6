import { canonicalId } from "./canonical-id.ts";
import { actions, eventTypes, type QueryOperator, type QueryTerm } from "./model.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the values of a parameter are. */
export type ValueKind =
  | { readonly kind: "time" | "number" | "text" | "uri" | "boolean" | "nothing" | "pattern" | "scalar" }
  | { readonly kind: "word"; readonly list: Vocabulary }
  | { readonly kind: "one-of"; readonly words: readonly string[] };

/** A parameter of the standard: which field it tests, how, and what values it takes. */
export type Parameter = Pick<QueryTerm, "operator" | "field" | "scope" | "detail"> & { readonly takes: ValueKind };

const word = (list: Vocabulary): ValueKind => ({ kind: "word", list });
const oneOf = (words: readonly string[]): ValueKind => ({ kind: "one-of", words });

type Row = readonly [
  operator: QueryOperator,
  field: string,
  takes: ValueKind,
  scope?: QueryTerm["scope"],
  detail?: string,
];

/** The parameters without a changing part. Source: EPCIS 2.0 section 8.2.7.1. */
const fixed: Readonly<Record<string, Row>> = {
  eventType: ["EQ", "eventType", oneOf(eventTypes)],
  EQ_action: ["EQ", "action", oneOf(actions)],
  EQ_bizStep: ["EQ", "bizStep", word("bizStep")],
  EQ_disposition: ["EQ", "disposition", word("disposition")],
  EQ_persistentDisposition_set: ["EQ", "persistentDisposition", word("disposition"), "event", "set"],
  EQ_persistentDisposition_unset: ["EQ", "persistentDisposition", word("disposition"), "event", "unset"],
  EQ_setPersistentDisposition: ["EQ", "persistentDisposition", word("disposition"), "event", "set"],
  EQ_unsetPersistentDisposition: ["EQ", "persistentDisposition", word("disposition"), "event", "unset"],
  EQ_readPoint: ["EQ", "readPoint", { kind: "uri" }],
  WD_readPoint: ["WD", "readPoint", { kind: "uri" }],
  EQ_bizLocation: ["EQ", "bizLocation", { kind: "uri" }],
  WD_bizLocation: ["WD", "bizLocation", { kind: "uri" }],
  EQ_transformationID: ["EQ", "transformationID", { kind: "uri" }],
  EQ_eventID: ["EQ", "eventID", { kind: "text" }],
  EQ_errorReason: ["EQ", "errorReason", word("errorReason")],
  EQ_correctiveEventID: ["EQ", "correctiveEventID", { kind: "text" }],
  EXISTS_errorDeclaration: ["EXISTS", "errorDeclaration", { kind: "nothing" }],
  EXISTS_sensorElementList: ["EXISTS", "sensorElementList", { kind: "nothing" }],
  EQ_type: ["EQ", "type", word("sensorMeasurement"), "sensor-report"],
  EQ_exception: ["EQ", "exception", word("sensorAlert"), "sensor-report"],
  EQ_component: ["EQ", "component", word("component"), "sensor-report"],
  EQ_deviceID: ["EQ", "deviceID", { kind: "text" }, "sensor-report"],
  EQ_dataProcessingMethod: ["EQ", "dataProcessingMethod", { kind: "text" }, "sensor-report"],
  EQ_microorganism: ["EQ", "microorganism", { kind: "text" }, "sensor-report"],
  EQ_chemicalSubstance: ["EQ", "chemicalSubstance", { kind: "text" }, "sensor-report"],
  EQ_stringValue: ["EQ", "stringValue", { kind: "text" }, "sensor-report"],
  EQ_booleanValue: ["EQ", "booleanValue", { kind: "boolean" }, "sensor-report"],
  EQ_hexBinaryValue: ["EQ", "hexBinaryValue", { kind: "text" }, "sensor-report"],
  EQ_uriValue: ["EQ", "uriValue", { kind: "text" }, "sensor-report"],
  EQ_coordinateReferenceSystem: ["EQ", "coordinateReferenceSystem", { kind: "text" }, "sensor-report"],
  EQ_bizRules: ["EQ", "bizRules", { kind: "text" }, "sensor-metadata"],
};

const matched = "epc parentID inputEPC outputEPC anyEPC epcClass inputEPCClass outputEPCClass anyEPCClass".split(" ");
const times: Readonly<Record<string, QueryTerm["scope"]>> = {
  eventTime: "event",
  recordTime: "event",
  errorDeclarationTime: "event",
  errorDeclaration_Time: "event",
  time: "sensor-metadata",
  startTime: "sensor-metadata",
  endTime: "sensor-metadata",
};
const typed: Readonly<Record<string, Vocabulary>> = {
  bizTransaction: "bizTransaction",
  source: "sourceDestination",
  destination: "sourceDestination",
};

/** The list that the kind of a typed parameter comes from: `EQ_bizTransaction_po`. */
export function typeList(field: string): Vocabulary | undefined {
  return Object.hasOwn(typed, field) ? typed[field] : undefined;
}

const measured = /^(value|minValue|maxValue|meanValue|sDev|percRank|percValue|quantity)(?:_([A-Z0-9]{2,4}))?$/;
const compared = /^(EQ|GT|GE|LT|LE)_(.+)$/;
const byAttribute = /^(HASATTR|EQATTR)_([A-Za-z]+)(?:_(.+))?$/;
const scopes: readonly (readonly [prefix: string, scope: QueryTerm["scope"]])[] = [
  ["INNER_ERROR_DECLARATION_", "inner-error-declaration"],
  ["INNER_SENSORELEMENT_", "inner-sensor-element"],
  ["INNER_SENSORMETADATA_", "inner-sensor-element"],
  ["INNER_SENSORREPORT_", "inner-sensor-element"],
  ["INNER_readPoint_", "read-point"],
  ["INNER_bizLocation_", "biz-location"],
  ["INNER_ILMD_", "inner-ilmd"],
  ["INNER_", "inner-extension"],
  ["ERROR_DECLARATION_", "error-declaration"],
  ["SENSORELEMENT_", "sensor-element"],
  ["SENSORMETADATA_", "sensor-metadata"],
  ["SENSORREPORT_", "sensor-report"],
  ["readPoint_", "read-point"],
  ["bizLocation_", "biz-location"],
  ["ILMD_", "ilmd"],
];

/** Takes the name of a parameter apart; null when the standard has no such parameter. */
export function parameterOf(name: string): Parameter | null {
  const row = Object.hasOwn(fixed, name) ? fixed[name] : undefined;
  if (row !== undefined) {
    const [operator, field, takes, scope = "event", detail] = row;
    return { operator, field, takes, scope, ...(detail === undefined ? {} : { detail }) };
  }
  if (name.startsWith("MATCH_"))
    return matched.includes(name.slice(6))
      ? { operator: "MATCH", field: name.slice(6), scope: "event", takes: { kind: "pattern" } }
      : null;
  const attribute = byAttribute.exec(name);
  if (attribute !== null) return attributeParameter(attribute[1] as string, attribute[2] as string, attribute[3]);
  if (name.startsWith("EXISTS_")) return extensionParameter("EXISTS", name.slice(7));
  const parts = compared.exec(name);
  if (parts === null) return null;
  const [operator, rest] = [parts[1] as QueryOperator, parts[2] as string];
  return comparison(operator, rest) ?? extensionParameter(operator, rest);
}

function comparison(operator: QueryOperator, field: string): Parameter | null {
  const scope = Object.hasOwn(times, field) ? times[field] : undefined;
  if (scope !== undefined && operator !== "EQ")
    return {
      operator,
      field: field === "errorDeclaration_Time" ? "errorDeclarationTime" : field,
      scope,
      takes: { kind: "time" },
    };
  const [, measure, unit] = measured.exec(field) ?? [];
  if (measure !== undefined)
    return {
      operator,
      field: measure,
      scope: measure === "quantity" ? "event" : "sensor-report",
      ...(unit === undefined ? {} : { detail: unit }),
      takes: { kind: "number" },
    };
  const kind = /^(bizTransaction|source|destination)(?:_(.+))?$/.exec(field);
  if (kind === null || operator !== "EQ") return null;
  return {
    operator,
    field: kind[1] as string,
    scope: "event",
    ...(kind[2] === undefined ? {} : { detail: kind[2] }),
    takes: { kind: "uri" },
  };
}

function attributeParameter(operator: string, field: string, attribute: string | undefined): Parameter | null {
  if (operator === "HASATTR" && attribute === undefined)
    return { operator, field, scope: "master-data", takes: { kind: "text" } };
  if (operator !== "EQATTR" || attribute === undefined) return null;
  return { operator, field, scope: "master-data", detail: attribute, takes: { kind: "text" } };
}

/** A field of someone's own: its name must say its namespace. */
function extensionParameter(operator: QueryOperator, rest: string): Parameter | null {
  const [prefix = "", scope = "extension"] = scopes.find(([one]) => rest.startsWith(one)) ?? [];
  const field = rest.slice(prefix.length);
  if (!/^[A-Za-z_][^\s]*[:#][^\s:#]+$/.test(field)) return null;
  return { operator, field, scope, takes: { kind: operator === "EXISTS" ? "nothing" : "scalar" } };
}

/** A value to match identifiers by: a pattern as it is written, or an identifier in its canonical form. */
export function matchValue(field: string, value: string): string {
  const pattern = value.startsWith("urn:epc:idpat:") || value.endsWith("*");
  return pattern && !field.endsWith("Class") ? value : canonicalId(value);
}
