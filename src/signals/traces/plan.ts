import type { QueryTerm } from "../../engines/epcis/index.ts";
import { idOfEvent, keyOf } from "./keys.ts";
import { patternPrefix } from "./patterns.ts";
import { wordKey } from "./rows.ts";
import type { Driver } from "./store/events.ts";

/** Where to look for the events of a query: the index that narrows most, and what is looked up in it. */
export type Plan = { driver: Driver; wanted: readonly string[] };

/** From the narrowest index to the widest. */
const columns: readonly [field: string, driver: Driver][] = [
  ["readPoint", "readPoint"],
  ["bizLocation", "bizLocation"],
  ["disposition", "disposition"],
  ["bizStep", "step"],
];

/** Fields of a query that stand as references of an event. */
export const referenceRoles: Readonly<Record<string, readonly string[]>> = {
  epc: ["epc", "child"],
  parentID: ["parent"],
  inputEPC: ["input"],
  outputEPC: ["output"],
  anyEPC: ["epc", "child", "parent", "input", "output"],
  epcClass: ["epc-class", "child-class"],
  inputEPCClass: ["input-class"],
  outputEPCClass: ["output-class"],
  anyEPCClass: ["epc-class", "child-class", "input-class", "output-class"],
  transformationID: ["transformation"],
  bizTransaction: ["biz-transaction"],
  source: ["source"],
  destination: ["destination"],
  correctiveEventID: ["corrective"],
};

/**
 * Chooses the index for a query. Whatever it chooses, each event is held against all of the query's terms afterwards, so that the choice decides
 * how long it takes and never what is found. A party reads its own events by their own index: in the others it would pass by everybody's.
 */
export function planOf(terms: readonly QueryTerm[], parties: readonly string[]): Plan {
  const byId = terms.find((term) => term.field === "eventID" && term.scope === "event" && term.operator === "EQ");
  if (byId !== undefined) return { driver: "id", wanted: byId.values.map((value) => idOfEvent(String(value))) };
  let best: Plan | null = null;
  for (const term of terms) {
    if (term.scope !== "event" || !(term.field in referenceRoles)) continue;
    if (term.operator !== "MATCH" && term.operator !== "EQ") continue;
    const plan = byReference(term);
    if (plan !== null && (best === null || rank(plan) < rank(best))) best = plan;
  }
  if (best !== null) return best;
  if (parties.length > 0) return { driver: "own", wanted: parties };
  for (const [field, driver] of columns) {
    const term = terms.find((one) => one.field === field && one.scope === "event" && one.operator === "EQ");
    if (term !== undefined) return { driver, wanted: columnValues(term) };
  }
  return { driver: "time", wanted: ["*"] };
}

const rank = (plan: Plan) => (plan.driver === "prefix" ? 1_000 : 0) + plan.wanted.length;

function byReference(term: QueryTerm): Plan | null {
  const prefixes: string[] = [];
  let patterns = false;
  for (const value of term.values) {
    const found = patternPrefix(String(value));
    if (found === null) prefixes.push(keyOf(String(value)));
    else if (found === "") return null;
    else {
      patterns = true;
      prefixes.push(found);
    }
  }
  return { driver: patterns ? "prefix" : "ref", wanted: [...new Set(prefixes)] };
}

/** The values of a term as they stand in the column of its field. */
export function columnValues({ field, values }: QueryTerm): string[] {
  const list = field === "bizStep" || field === "disposition" ? field : null;
  const inColumn = (value: string) => (list === null ? keyOf(value) : (wordKey(list, value) as string));
  return [...new Set(values.map((value) => inColumn(String(value))))];
}
