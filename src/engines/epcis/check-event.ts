import {
  checkList,
  checkMembers,
  checkNumber,
  checkTime,
  checkUri,
  checkWord,
  isMembers,
  type Members,
  wrongKind,
} from "./check-values.ts";
import { checkSensors } from "./check-sensors.ts";
import { eventFields, fieldKinds } from "./fields.ts";
import { actions, type EventType, type Namespaces } from "./model.ts";
import { shown, step, type Report } from "./problems.ts";
import { isZoneOffset } from "./time.ts";

const allowed = Object.fromEntries(
  Object.entries(eventFields).map(([type, fields]) => [type, new Set(["@context", "type", ...fields])]),
) as unknown as Readonly<Record<EventType, ReadonlySet<string>>>;

const errorMembers = new Set(["declarationTime", "reason", "correctiveEventIDs"]);
const placeMembers = new Set(["id"]);
const quantityMembers = new Set(["epcClass", "quantity", "uom"]);
const transactionMembers = new Set(["type", "bizTransaction"]);
const sourceMembers = new Set(["type", "source"]);
const destinationMembers = new Set(["type", "destination"]);
const persistentMembers = new Set(["set", "unset"]);
const noMembers = new Set<string>();
const uom = /^[A-Z0-9]{2,3}$/;

/** EPCIS 1.x knows no `certificationInfo`, and its schema lets ILMD stand in any object event. */
export type CheckOptions = { readonly versionOne?: boolean };

/** Says whether a value names one of the five kinds of event. */
export function isEventType(value: unknown): value is EventType {
  return typeof value === "string" && Object.hasOwn(eventFields, value);
}

/** Checks one event in its JSON form, whatever it was read from. Source: EPCIS 2.0 section 7.4 and its JSON schema. */
export function checkEvent(event: unknown, namespaces: Namespaces, report: Report, options: CheckOptions = {}): void {
  if (!isMembers(event)) return wrongKind("", "object", event, report);
  if (!isEventType(event.type)) {
    if (event.type === undefined) return report("", "member-missing", { name: "type" });
    return report("/type", "event-type-unknown", { value: shown(event.type) });
  }
  const needed = ["eventTime", "eventTimeZoneOffset", ...(event.type === "TransformationEvent" ? [] : ["action"])];
  checkMembers(event, "", report, allowed[event.type], needed, namespaces);
  for (const name of eventFields[event.type])
    if (event[name] !== undefined) checkField(name, event[name], namespaces, report, options);
  checkThings(event.type, event, report, options);
}

function checkField(
  name: string,
  value: unknown,
  namespaces: Namespaces,
  report: Report,
  { versionOne = false }: CheckOptions,
): void {
  const at = step(name);
  switch (fieldKinds[name]) {
    case "time":
      return checkTime(value, at, report);
    case "offset":
      if (typeof value !== "string" || !isZoneOffset(value)) report(at, "offset-wrong", { value: shown(value) });
      return;
    case "uri":
      return checkUri(value, at, report);
    case "certification":
      if (versionOne && typeof value === "string") return;
      if (Array.isArray(value)) return checkList(value, at, report, (one, place) => checkUri(one, place, report), 1);
      return checkUri(value, at, report);
    case "action":
      if (!actions.some((action) => action === value)) report(at, "action-wrong", { value: shown(value) });
      return;
    case "biz-step":
      return checkWord("bizStep", value, at, report);
    case "disposition":
      return checkWord("disposition", value, at, report);
    case "persistent-disposition":
      return checkPersistent(value, at, report);
    case "place": {
      const place = checkMembers(value, at, report, placeMembers, ["id"], namespaces);
      if (place?.id !== undefined) checkUri(place.id, `${at}/id`, report);
      return;
    }
    case "epcs":
      return checkList(value, at, report, (one, place) => checkUri(one, place, report));
    case "quantities":
      return checkList(value, at, report, (one, place) => checkQuantity(one, place, report));
    case "biz-transactions":
      return checkList(value, at, report, (one, place) =>
        checkTyped(one, place, report, "bizTransaction", transactionMembers, ["bizTransaction"]),
      );
    case "sources":
      return checkList(value, at, report, (one, place) =>
        checkTyped(one, place, report, "source", sourceMembers, ["type", "source"]),
      );
    case "destinations":
      return checkList(value, at, report, (one, place) =>
        checkTyped(one, place, report, "destination", destinationMembers, ["type", "destination"]),
      );
    case "ilmd":
      checkMembers(value, at, report, noMembers, [], namespaces);
      return;
    case "sensors":
      return checkSensors(value, at, report, namespaces);
    case "error-declaration":
      return checkDeclaration(value, at, report, namespaces);
  }
}

function checkPersistent(value: unknown, at: string, report: Report): void {
  const members = checkMembers(value, at, report, persistentMembers, []);
  if (members === null) return;
  if (members.set === undefined && members.unset === undefined) report(at, "list-empty");
  for (const name of ["set", "unset"])
    if (members[name] !== undefined)
      checkList(
        members[name],
        at + step(name),
        report,
        (one, place) => checkWord("disposition", one, place, report),
        1,
      );
}

function checkQuantity(value: unknown, at: string, report: Report): void {
  const members = checkMembers(value, at, report, quantityMembers, ["epcClass"]);
  if (members === null) return;
  if (members.epcClass !== undefined) checkUri(members.epcClass, `${at}/epcClass`, report);
  if (members.quantity !== undefined) checkNumber(members.quantity, `${at}/quantity`, report);
  if (members.uom === undefined) return;
  if (typeof members.uom !== "string" || !uom.test(members.uom))
    report(`${at}/uom`, "uom-wrong", { value: shown(members.uom) });
}

function checkTyped(
  value: unknown,
  at: string,
  report: Report,
  id: "bizTransaction" | "source" | "destination",
  known: ReadonlySet<string>,
  needed: readonly string[],
): void {
  const members = checkMembers(value, at, report, known, needed);
  if (members === null) return;
  const list = id === "bizTransaction" ? "bizTransaction" : "sourceDestination";
  if (members.type !== undefined) checkWord(list, members.type, `${at}/type`, report);
  if (members[id] !== undefined) checkUri(members[id], at + step(id), report);
}

function checkDeclaration(value: unknown, at: string, report: Report, namespaces: Namespaces): void {
  const members = checkMembers(value, at, report, errorMembers, ["declarationTime"], namespaces);
  if (members === null) return;
  if (members.declarationTime !== undefined) checkTime(members.declarationTime, `${at}/declarationTime`, report);
  if (members.reason !== undefined) checkWord("errorReason", members.reason, `${at}/reason`, report);
  if (members.correctiveEventIDs !== undefined)
    checkList(members.correctiveEventIDs, `${at}/correctiveEventIDs`, report, (one, place) =>
      checkUri(one, place, report),
    );
}

/** What each kind of event must be about. */
function checkThings(type: EventType, event: Members, report: Report, { versionOne = false }: CheckOptions): void {
  const holds = (...names: string[]) => names.some((name) => Array.isArray(event[name]) && event[name].length > 0);
  switch (type) {
    case "ObjectEvent":
      // A sensor may speak of a place alone.
      if (!holds("epcList", "quantityList") && !(holds("sensorElementList") && event.readPoint !== undefined))
        report("", "things-missing");
      if (!versionOne && event.ilmd !== undefined && event.action !== undefined && event.action !== "ADD")
        report("/ilmd", "ilmd-not-here", { action: shown(event.action) });
      return;
    case "AggregationEvent":
    case "AssociationEvent":
      if (event.action !== "DELETE" && !holds("childEPCs", "childQuantityList")) report("", "children-missing");
      if (event.parentID === undefined && (type === "AssociationEvent" || event.action !== "OBSERVE"))
        report("", "parent-missing");
      return;
    case "TransactionEvent":
      if (!holds("bizTransactionList")) report("", "member-missing", { name: "bizTransactionList" });
      if (event.action !== "DELETE" && !holds("epcList", "quantityList")) report("", "things-missing");
      return;
    case "TransformationEvent": {
      const inputs = holds("inputEPCList", "inputQuantityList");
      const outputs = holds("outputEPCList", "outputQuantityList");
      if (event.transformationID === undefined ? !(inputs && outputs) : !(inputs || outputs))
        report("", "inputs-missing");
    }
  }
}
