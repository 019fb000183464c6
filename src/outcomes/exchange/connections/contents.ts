import { hash } from "node:crypto";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { ExchangeRecord, RecordGiven, RecordInput } from "../records/model.ts";
import { recordInput } from "../records/model.ts";
import { readRecords } from "../records/queries.ts";

/** What of a record a person may have changed here, part by part: its head, who sees it, and its fields by name. */
export type Content = Readonly<Record<string, string>>;

/** The parts of a record that is here, as its keeper sees it. */
export function contentOf(record: ExchangeRecord): Content {
  const { title, summary, occurredOn, kind, fields, keeping, state } = record;
  const { level = record.level, sharedWith = [] } = keeping?.base ?? {};
  return partsOf({ title, summary, occurredOn, kind, fields, level, sharedWith, state });
}

/** The same parts of a row as the mapping reads it. */
export function contentOfInput(given: RecordGiven): Content {
  const input = recordInput.parse(given);
  const level = input.level ?? (input.sharedWith.length > 0 ? "named" : "own");
  return partsOf({ ...input, level, state: "live" });
}

type Parts = Pick<RecordInput, "title" | "summary" | "occurredOn" | "kind" | "sharedWith"> & {
  fields: readonly { name: string; value: string; unit: string | null }[];
  level: string;
  state: string;
};

function partsOf(of: Parts): Content {
  const parts: Record<string, string> = {
    title: of.title,
    summary: of.summary,
    occurredOn: of.occurredOn ?? "",
    kind: of.kind,
    sharing: [of.level, ...[...of.sharedWith].sort()].join(" "),
    state: of.state,
  };
  for (const { name, value, unit } of of.fields) {
    const words = unit === null ? value : `${value} ${unit}`;
    const at = `field/${name}`;
    parts[at] = parts[at] === undefined ? words : `${parts[at]}; ${words}`;
  }
  return parts;
}

/** What a content is known again by. */
export function contentMark(content: Content): Buffer {
  const parts = Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
  return hash("sha256", JSON.stringify(parts), "buffer").subarray(0, 16);
}

/** The records of these ids as they are here. */
export async function recordsHere(
  ctx: Context,
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, ExchangeRecord>> {
  if (ids.length === 0) return new Map();
  const records = await readRecords(ctx, tx, ids, { door: "api", purpose: null });
  return new Map(records.map((record) => [record.id, record]));
}

/** Where two contents differ, in the order in which a page shows them. */
export function differences(here: Content, there: Content): string[] {
  return [...new Set([...Object.keys(here), ...Object.keys(there)])].filter(
    (part) => (here[part] ?? "") !== (there[part] ?? ""),
  );
}

/** The row with, where the officer chose so, what stands here: a part that is not here is left out. */
export function chosen(
  there: RecordGiven,
  here: ExchangeRecord,
  choices: Readonly<Record<string, "here" | "there">>,
): RecordGiven {
  const isHere = (part: string) => choices[part] === "here";
  const { base, narrower = [] } = here.keeping ?? {};
  // Who sees less than the record goes on seeing less.
  const kept = here.fields
    .filter(({ name }) => isHere(`field/${name}`))
    .map((field): NonNullable<RecordGiven["fields"]>[number] => {
      const less = narrower.find(({ name, level }) => name === field.name && (level === "own" || level === "named"));
      return less === undefined ? field : { ...field, level: less.level, sharedWith: less.sharedWith };
    });
  const fields: NonNullable<RecordGiven["fields"]> = [
    ...(there.fields ?? []).filter(({ name }) => !isHere(`field/${name}`)),
    ...kept,
  ];
  const names = new Set(fields.map(({ name }) => name));
  return {
    ...there,
    ...(isHere("title") ? { title: here.title } : {}),
    ...(isHere("summary") ? { summary: here.summary } : {}),
    ...(isHere("occurredOn") ? { occurredOn: here.occurredOn } : {}),
    ...(isHere("kind") ? { kind: here.kind } : {}),
    ...(isHere("sharing") && base !== undefined
      ? { level: base.level, sharedWith: base.sharedWith, sharedUntil: base.until?.toISOString() ?? null }
      : {}),
    fields,
    values: (there.values ?? []).filter(
      ({ field = "" }) => field === "" || (names.has(field) && !isHere(`field/${field}`)),
    ),
  };
}
