import type { EpcisEvent, Json, Namespaces, QueryTerm } from "../../engines/epcis/index.ts";
import { canonicalId, eventInstant, eventReferences, toBaseUnit, vocabularyUri } from "../../engines/epcis/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Scalar } from "./extension-values.ts";
import { hasField, innerValuesOfField, valuesOfField } from "./extension-values.ts";
import { keyOf } from "./keys.ts";
import { keyTest } from "./patterns.ts";
import { referenceRoles } from "./plan.ts";
import type { StoredEvent } from "./read-events.ts";
import { wordKey } from "./rows.ts";
import { idsWithAttribute, withDescendants } from "./store/events.ts";

export type Matcher = (stored: StoredEvent) => boolean;

/**
 * Whether an event holds against all terms of a query; null where none can. What the terms say of places and goods by their master data is
 * looked up once, as the asker sees it.
 */
export async function matcherOf(tx: Transaction, terms: readonly QueryTerm[]): Promise<Matcher | null> {
  const tests: Matcher[] = [];
  for (const term of terms) {
    if (
      term.operator === "WD" ||
      term.scope === "master-data" ||
      term.operator === "HASATTR" ||
      term.operator === "EQATTR"
    ) {
      const ids = await idsByMasterData(tx, term);
      if (ids.size === 0) return null;
      tests.push((stored) => keysOfField(stored.event, term.field).some((key) => ids.has(key)));
    } else tests.push(testOf(term));
  }
  return (stored) => tests.every((test) => test(stored));
}

async function idsByMasterData(tx: Transaction, term: QueryTerm): Promise<Set<string>> {
  if (term.operator === "WD") {
    const rows = await tx.rows(withDescendants, { ids: term.values.map((value) => keyOf(canonicalId(String(value)))) });
    return new Set(rows.map((row) => row.id));
  }
  const attributes = term.operator === "HASATTR" ? term.values.map(String) : [term.detail ?? ""];
  const values = term.operator === "HASATTR" ? null : term.values.map(String);
  const found = new Set<string>();
  for (const attribute of attributes)
    for (const row of await tx.rows(idsWithAttribute, { attribute, values })) found.add(row.id);
  return found;
}

/** The identifiers that stand under a field: a place, or references in the roles of the field. */
function keysOfField(event: EpcisEvent, field: string): string[] {
  if (field === "readPoint" || field === "bizLocation") {
    const id = event[field]?.id;
    return id === undefined ? [] : [keyOf(canonicalId(id))];
  }
  const roles: readonly string[] = referenceRoles[field] ?? [];
  return eventReferences(event)
    .filter(({ role }) => roles.includes(role))
    .map(({ value }) => keyOf(value));
}

function testOf(term: QueryTerm): Matcher {
  const { field, operator, scope } = term;
  if (scope === "event" && field in referenceRoles && field !== "correctiveEventID") return referenceTest(term);
  if (scope === "event" && (field === "readPoint" || field === "bizLocation") && operator === "EQ") {
    const wanted = new Set(term.values.map((value) => keyOf(canonicalId(String(value)))));
    return ({ event }) => keysOfField(event, field).some((key) => wanted.has(key));
  }
  if (scope === "event" && (field === "bizStep" || field === "disposition") && operator === "EQ") {
    const wanted = new Set(term.values.map((value) => wordKey(field, String(value))));
    return ({ event }) => event[field] !== undefined && wanted.has(wordKey(field, event[field]));
  }
  if (operator === "EXISTS") return (stored) => exists(stored.event, term);
  if (scope === "sensor-report" && term.detail !== undefined) return unitTest(term);
  return (stored) => valuesUnder(stored, term).some((value) => compares(term, value));
}

function referenceTest(term: QueryTerm): Matcher {
  const roles: readonly string[] = referenceRoles[term.field] ?? [];
  if (term.operator === "EXISTS") return ({ event }) => eventReferences(event).some(({ role }) => roles.includes(role));
  const tests = term.values.map((value) => keyTest(String(value)));
  return ({ event }) =>
    eventReferences(event).some(
      ({ role, value, type }) =>
        roles.includes(role) &&
        (term.detail === undefined || type === term.detail) &&
        tests.some((test) => test(keyOf(value))),
    );
}

/** Values with units compare by their base unit, so that degrees Celsius and Fahrenheit do. */
function unitTest(term: QueryTerm): Matcher {
  const wanted = term.values.map((value) => toBaseUnit(Number(value), term.detail ?? ""));
  return ({ event }) =>
    reportsOf(event).some((report) => {
      const value = report[term.field];
      const unit = report["uom"];
      if (typeof value !== "number" || typeof unit !== "string") return false;
      const base = toBaseUnit(value, unit);
      return wanted.some(
        (one) =>
          base !== null &&
          one !== null &&
          base.quantity === one.quantity &&
          holds(term.operator, nearly(base.value, one.value), one.value),
      );
    });
}

/** Conversion leaves a last digit that nobody measured. */
const nearly = (value: number, wanted: number) =>
  Math.abs(value - wanted) <= Math.abs(wanted) * 1e-12 ? wanted : value;

type Members = { readonly [name: string]: Json | undefined };

function reportsOf(event: EpcisEvent): Members[] {
  return (event.sensorElementList ?? []).flatMap((element) => element.sensorReport as readonly Members[]);
}

/** A member that metadata and report both have stands for the report in either. */
function sensorParts(event: EpcisEvent): Members[] {
  return (event.sensorElementList ?? []).flatMap(({ sensorMetadata, sensorReport }) => [
    ...(sensorMetadata === undefined ? [] : [sensorMetadata]),
    ...(sensorReport as readonly Members[]),
  ]);
}

const wordLists = { type: "sensorMeasurement", exception: "sensorAlert", component: "component" } as const;

function valuesUnder({ event, recordTime }: StoredEvent, { field, scope, detail }: QueryTerm): Scalar[] {
  const namespaces = event["@context"]?.[0] ?? {};
  const elements = event.sensorElementList ?? [];
  switch (scope) {
    case "extension":
      return valuesOfField(event, field, namespaces);
    case "inner-extension":
      return innerValuesOfField(event, field, namespaces);
    case "ilmd":
      return valuesOfField(event.ilmd, field, namespaces);
    case "inner-ilmd":
      return innerValuesOfField(event.ilmd, field, namespaces);
    case "error-declaration":
      return valuesOfField(event.errorDeclaration, field, namespaces);
    case "inner-error-declaration":
      return innerValuesOfField(event.errorDeclaration, field, namespaces);
    case "read-point":
      return valuesOfField(event.readPoint, field, namespaces);
    case "biz-location":
      return valuesOfField(event.bizLocation, field, namespaces);
    case "sensor-element":
      return elements.flatMap((element) => valuesOfField(element, field, namespaces));
    case "inner-sensor-element":
      return elements.flatMap((element) => innerValuesOfField(element, field, namespaces));
    case "sensor-metadata":
    case "sensor-report":
      return sensorParts(event).flatMap((part) =>
        membersOf(part, field, namespaces).map((value) => asWord(field, value)),
      );
    default:
      return eventValues(event, recordTime, field, detail);
  }
}

function membersOf(part: Members | undefined, field: string, namespaces: Namespaces): Scalar[] {
  const own = part?.[field];
  return typeof own === "string" || typeof own === "number" || typeof own === "boolean"
    ? [own]
    : valuesOfField(part, field, namespaces);
}

function asWord(field: string, value: Scalar): Scalar {
  return field in wordLists && typeof value === "string"
    ? vocabularyUri(wordLists[field as keyof typeof wordLists], value)
    : value;
}

function eventValues(event: EpcisEvent, recordTime: Date, field: string, detail: string | undefined): Scalar[] {
  switch (field) {
    case "eventType":
      return [event.type];
    case "recordTime":
      return [recordTime.toISOString()];
    case "errorDeclarationTime":
    case "errorDeclaration_time":
      return given(event.errorDeclaration?.declarationTime);
    case "errorReason":
      return given(event.errorDeclaration?.reason).map((reason) => vocabularyUri("errorReason", reason));
    case "correctiveEventID":
      return [...(event.errorDeclaration?.correctiveEventIDs ?? [])];
    case "quantity":
      return [
        ...(event.quantityList ?? []),
        ...(event.childQuantityList ?? []),
        ...(event.inputQuantityList ?? []),
        ...(event.outputQuantityList ?? []),
      ].flatMap(({ quantity, uom }) =>
        quantity === undefined || (detail !== undefined && uom !== detail) ? [] : [quantity],
      );
    case "persistentDisposition":
      return [
        ...((detail === "unset" ? event.persistentDisposition?.unset : event.persistentDisposition?.set) ?? []),
      ].map((word) => vocabularyUri("disposition", word));
    default: {
      const value = event[field];
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [value] : [];
    }
  }
}

const given = (value: string | undefined) => (value === undefined ? [] : [value]);

function exists(event: EpcisEvent, { field, scope }: QueryTerm): boolean {
  const namespaces = event["@context"]?.[0] ?? {};
  const elements = event.sensorElementList ?? [];
  switch (scope) {
    case "extension":
      return hasField(event, field, namespaces);
    case "ilmd":
      return hasField(event.ilmd, field, namespaces);
    case "error-declaration":
      return hasField(event.errorDeclaration, field, namespaces);
    case "read-point":
      return hasField(event.readPoint, field, namespaces);
    case "biz-location":
      return hasField(event.bizLocation, field, namespaces);
    case "sensor-element":
      return elements.some((element) => hasField(element, field, namespaces));
    case "sensor-report":
    case "sensor-metadata":
      return sensorParts(event).some((part) => part[field] !== undefined || hasField(part, field, namespaces));
    case "event":
      return event[field] !== undefined;
    default:
      return valuesUnder({ event } as StoredEvent, { field, scope } as QueryTerm).length > 0;
  }
}

function compares({ operator, values }: QueryTerm, value: Scalar): boolean {
  return values.some((wanted) => holds(operator, value, wanted));
}

/** Numbers compare as numbers, times as times, all else by its text. */
function holds(operator: QueryTerm["operator"], value: Scalar, wanted: Scalar): boolean {
  if (typeof wanted === "number")
    return byOrder(operator, typeof value === "boolean" ? Number.NaN : Number(value), wanted);
  if (operator === "EQ") return String(value) === String(wanted) || sameTime(String(value), String(wanted));
  if (isNumber(value) && isNumber(wanted)) return byOrder(operator, Number(value), Number(wanted)); // an address has but texts
  const [one, other] = [eventInstant(String(value)), eventInstant(String(wanted))];
  return one !== null && other !== null && byOrder(operator, one, other);
}

const isNumber = (value: Scalar) =>
  typeof value === "number" || (typeof value === "string" && /^[-+]?\d+(\.\d+)?$/.test(value));

function sameTime(value: string, wanted: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT/.test(value) || !/^\d{4}-\d\d-\d\dT/.test(wanted)) return false;
  const [one, other] = [eventInstant(value), eventInstant(wanted)];
  return one !== null && one === other;
}

function byOrder(operator: QueryTerm["operator"], value: number, wanted: number): boolean {
  if (operator === "EQ") return value === wanted;
  if (operator === "GT") return value > wanted;
  if (operator === "GE") return value >= wanted;
  if (operator === "LT") return value < wanted;
  return operator === "LE" && value <= wanted;
}
