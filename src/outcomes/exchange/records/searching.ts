import { foldText, wordQuery } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { ExchangeRecord, ListedRecord } from "./model.ts";
import { canReadRecords } from "./policy.ts";
import { asListed } from "./queries.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { matchingRecords, recordById, recordsAlike, recordsHolding } from "./store/records.ts";
import type { ExchangeKey, ValueKind } from "./values.ts";
import { canonicalValue, valueKey } from "./values.ts";
import { nearestFirst } from "../../../views/search/index.ts";

/** So many matches are looked at; a common word has more, and then the question is to be narrowed. */
const mostMatches = 50;
const mostHolding = 200;

/** Records that bear all the words, with marks or without, the last one perhaps not yet finished; the nearest first. */
export async function searchRecords(
  ctx: Context,
  question: { q: string; finished: boolean; limit: number },
): Promise<{ items: ListedRecord[]; more: boolean }> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  const query = wordQuery(question.q, question.finished);
  if (query === null) return { items: [], more: false };
  const rows = await ctx.read((tx) => tx.rows(matchingRecords, { ...query, most: mostMatches }));
  const nearest = nearestFirst(question.q, rows, (row) => row.title);
  return {
    items: nearest.slice(0, question.limit).map(asListed),
    more: rows.length === mostMatches || rows.length > question.limit,
  };
}

/** Titles that what is being typed may come to be, each once. */
export async function suggestRecords(ctx: Context, q: string): Promise<string[]> {
  const { items } = await searchRecords(ctx, { q, finished: false, limit: mostMatches });
  const titles = new Map(items.map(({ title }) => [foldText(title), title]));
  return [...titles.values()].slice(0, 8);
}

/** A record that holds a value, with the field it stands in ('' where it is the record's own). */
export type HoldingRecord = { record: ListedRecord; field: string };

/** Records that hold a phone, an account, a tax code …, however it is written; only where the actor may see the value too. */
export async function recordsWithValue(
  ctx: Context,
  kind: ValueKind,
  written: string,
  key: ExchangeKey,
): Promise<HoldingRecord[]> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  const value = canonicalValue(kind, written);
  if (value === null) return [];
  const keys = [valueKey(key, { kind, value })];
  const rows = await ctx.read((tx) => tx.rows(recordsHolding, { keys, most: mostHolding }));
  return rows.map((row) => ({ record: asListed(row), field: row.field }));
}

/** Another record that shares a value, and the fields in which it stands in both. */
export type AlikeRecord = { record: ListedRecord; by: { kind: ValueKind; field: string; otherField: string }[] };

/** Records that meet a record in a value which the actor sees in both; those that meet it in most values first. */
export async function recordsMeeting(ctx: Context, id: string): Promise<AlikeRecord[]> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    await tx.get(recordById, { id });
    const rows = await tx.rows(recordsAlike, { id, most: mostHolding });
    const found = Map.groupBy(rows, (row) => row.id);
    return [...found.values()]
      .map((of) => ({ record: asListed(of[0]!), by: of.map(metBy) }))
      .sort((one, other) => other.by.length - one.by.length);
  });
}

const metBy = (row: RowOf<typeof recordsAlike>): AlikeRecord["by"][number] => ({
  kind: row.value_kind as ValueKind,
  field: row.field,
  otherField: row.other_field,
});

/** One line of two records beside each other; a side is null where it has no such field, or none that the actor may see. */
export type ComparedField = { name: string; one: string | null; other: string | null; isSame: boolean };

/** Two records field by field: fields of one name, whatever its marks, stand in one line. */
export function comparedFields(one: ExchangeRecord, other: ExchangeRecord): ComparedField[] {
  const [left, right] = [linesOf(one), linesOf(other)];
  return [...new Set([...left.keys(), ...right.keys()])].map((folded) => {
    const [a, b] = [left.get(folded), right.get(folded)];
    return {
      name: a?.name ?? b!.name,
      one: a?.value ?? null,
      other: b?.value ?? null,
      isSame: a !== undefined && b !== undefined && foldText(a.value) === foldText(b.value),
    };
  });
}

function linesOf({ fields }: ExchangeRecord): Map<string, { name: string; value: string }> {
  const lines = new Map<string, { name: string; value: string }>();
  for (const { name, value, unit } of fields) {
    const folded = foldText(name);
    const said = unit === null ? value : `${value} ${unit}`;
    const known = lines.get(folded);
    lines.set(folded, { name: known?.name ?? name, value: known === undefined ? said : `${known.value}; ${said}` });
  }
  return lines;
}
