import { z } from "zod";
import { derivedId } from "../../../../kernel/id.ts";
import type { RecordInput } from "../../records/model.ts";
import { recordInput } from "../../records/model.ts";
import type { HubRecord } from "../item.ts";
import { hubItem } from "../item.ts";
import { goesOn, lowered, narrowerLevel } from "../lowering.ts";
import type { Outcome } from "../model.ts";

/** The hub that something comes from, as much as is needed to tell what it becomes here. */
export type From = { id: string; code: string; partner: string; agency: string; house: string };

/** One change as it is taken: a record to keep, or one that is not (any more), and why. */
export type Taken =
  | { act: "keep"; record: string; id: string; input: RecordInput; way: Pick<HubRecord, "agency" | "origin" | "path"> }
  | { act: "drop"; kind: "put" | "gone"; record: string; id: string; outcome: Exclude<Outcome, "kept"> };

export const sourceOf = ({ code }: Pick<From, "code">): string => `hub-${code}`;

/** What a record of a hub is here: whatever it says of itself, it is of this hub and in its partner's name. */
export function recordIdOf(from: Pick<From, "partner" | "code">, record: string): string {
  return derivedId("rec", from.partner, sourceOf(from), record);
}

const named = z.object({ id: hubItem.shape.id });

/**
 * What the items of a page become, in their order; of a record that stands there twice the last. One that cannot be read takes back what stood here
 * of it: it may have been narrowed. Null where not even its number can be read.
 */
export function received(from: From, self: string, items: readonly unknown[]): (Taken | null)[] {
  const taken = items.map((item) => one(from, self, item));
  const last = new Map(taken.map((each, at) => [each?.record ?? `${at}`, at]));
  return taken.filter((each, at) => each === null || last.get(each.record) === at);
}

function one(from: From, self: string, item: unknown): Taken | null {
  const number = named.safeParse(item);
  if (!number.success) return null;
  const record = number.data.id;
  const about = { record, id: recordIdOf(from, record) };
  const parsed = hubItem.safeParse(item);
  if (!parsed.success) return { act: "drop", kind: "put", ...about, outcome: "unreadable" };
  const { kind, record: given } = parsed.data;
  if (kind === "gone") return { act: "drop", kind, ...about, outcome: "withdrawn" };
  if (given === null) return { act: "drop", kind, ...about, outcome: "unreadable" };
  // Who gives it has held it, whether it says so or not.
  const path = [...given.path, from.house];
  const going = goesOn(given, self);
  if (going !== "yes" || given.origin.house === self)
    return { act: "drop", kind, ...about, outcome: going === "by-name" ? "by-name" : "came-back" };
  const input = inputOf(from, record, given);
  if (input === null) return { act: "drop", kind, ...about, outcome: "unreadable" };
  const origin = given.path.length === 0 ? { house: from.house, record } : given.origin;
  return { act: "keep", ...about, input, way: { agency: given.agency, origin, path } };
}

function inputOf(from: From, externalId: string, given: HubRecord): RecordInput | null {
  const { until } = given;
  const { level, sharedWith } = lowered(given.level, from.agency);
  const ceiling = { level, sharedWith: [...sharedWith], until };
  // All fields of one name are seen alike, by those who see the narrowest of them.
  const levelOf = new Map<string, HubRecord["level"]>();
  for (const field of given.fields)
    levelOf.set(field.name.trim(), narrowerLevel(field.level, levelOf.get(field.name.trim()) ?? given.level));
  const fields = given.fields.map(({ name, value, unit }) => {
    const seen = lowered(levelOf.get(name.trim()) ?? "own", from.agency);
    const as = seen.level === level ? {} : { level: seen.level, sharedWith: [...seen.sharedWith] };
    return { name, value, unit: unit === "" ? null : unit, ...as };
  });
  const { kind, title, summary, occurredOn } = given;
  const sharing = { level, sharedWith: [...sharedWith], sharedUntil: level === "own" ? null : until };
  const parsed = recordInput.safeParse({ externalId, kind, title, summary, occurredOn, ...sharing, ceiling, fields });
  return parsed.success ? parsed.data : null;
}
