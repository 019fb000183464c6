import { allow, holds } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { cutPage } from "../../../kernel/http/page.ts";
import type { Level } from "../../../services/facts/index.ts";
import type { ExchangeRecord, ListedRecord, RecordKeeping, RecordKind } from "./model.ts";
import { canReadRecords } from "./policy.ts";
import type { Reading } from "./receipts.ts";
import { noteReads } from "./receipts.ts";
import type { RecordState } from "./state.ts";
import { statesOf } from "./states.ts";
import { fieldsSeen, recordById, recordCount, recordPage, recordsById } from "./store/records.ts";
import { sameSeen } from "./visibility.ts";

/** What a list is narrowed to; what is left out narrows nothing. */
export type RecordFilters = {
  kinds?: readonly RecordKind[];
  agencies?: readonly string[];
  sources?: readonly string[];
  states?: readonly ("live" | "withdrawn")[];
  /** Changed at this time or later. */
  since?: Date;
};

/** So far records are counted; where there are more, that is what is said. */
export const mostCounted = 10_000;

/** A record with the fields that the actor may see; who reads another's leaves a receipt. */
export async function getRecord(
  ctx: Context,
  id: string,
  reading: Reading = { door: "api", purpose: null },
): Promise<ExchangeRecord> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const row = await tx.get(recordById, { id });
    const [record] = await wholeRecords(ctx, tx, [row]);
    await noteReads(ctx, tx, [row], reading);
    return record!;
  });
}

/** Those of the records that the actor may see, whole, in the order asked for; each other's leaves a receipt. */
export async function readRecords(
  ctx: Context,
  tx: Transaction,
  ids: readonly string[],
  reading: Reading,
): Promise<ExchangeRecord[]> {
  const rows = new Map((await tx.rows(recordsById, { ids })).map((row) => [row.id, row]));
  const found = ids.flatMap((id) => rows.get(id) ?? []);
  const records = await wholeRecords(ctx, tx, found);
  await noteReads(ctx, tx, found, reading);
  return records;
}

/** A page of records, the latest change first. */
export async function listRecords(
  ctx: Context,
  filters: RecordFilters,
  page: { after: { at: Date; id: string } | null; limit: number },
): Promise<{ items: ListedRecord[]; next: string | null }> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  const rows = await ctx.read((tx) =>
    tx.rows(recordPage, {
      ...given(filters),
      before_at: page.after?.at ?? null,
      before_id: page.after?.id ?? null,
      most: page.limit + 1,
    }),
  );
  const { items, next } = cutPage(rows, page.limit, (row) => [row.changed_at.toISOString(), row.id]);
  return { items: items.map(asListed), next };
}

/** How many records there are for the actor, counted up to `mostCounted`. */
export async function countRecords(ctx: Context, filters: RecordFilters): Promise<number> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return (await ctx.read((tx) => tx.get(recordCount, { ...given(filters), most: mostCounted }))).count;
}

const given = ({ kinds, agencies, sources, states, since }: RecordFilters) => ({
  kinds: kinds ?? null,
  agencies: agencies ?? null,
  sources: sources ?? null,
  states: states ?? null,
  since: since ?? null,
});

export function asListed(row: RowOf<typeof recordById>): ListedRecord {
  return {
    id: row.id,
    agency: row.agency,
    kind: row.kind as RecordKind,
    title: row.title,
    summary: row.summary,
    occurredOn: row.occurred_on,
    source: row.source,
    hub: row.hub,
    state: row.state as ListedRecord["state"],
    level: row.level as Level,
    madeAt: row.made_at,
    changedAt: row.changed_at,
  };
}

/** Heads with the fields that are seen, and for their keeper what only it knows. */
export async function wholeRecords(
  ctx: Context,
  tx: Transaction,
  rows: readonly RowOf<typeof recordById>[],
): Promise<ExchangeRecord[]> {
  const kept = rows.filter(({ agency }) => holds(ctx.actor, agency)).map(({ id }) => id);
  const [fields, states] = await Promise.all([
    tx.rows(fieldsSeen, { ids: rows.map(({ id }) => id) }),
    statesOf(tx, kept),
  ]);
  const fieldsOf = Map.groupBy(fields, (row) => row.record_id);
  return rows.map((row) => {
    const state = states.get(row.id)?.state;
    return {
      ...asListed(row),
      fields: (fieldsOf.get(row.id) ?? []).map(({ name, value, unit }) => ({ name, value, unit })),
      keeping: state === undefined ? null : keepingOf(state),
    };
  });
}

function keepingOf({ externalId, version, seen, base, ceiling, fields }: RecordState): RecordKeeping {
  return {
    externalId,
    version,
    sharedWith: [...seen.sharedWith],
    sharedUntil: seen.until,
    base: { ...base, sharedWith: [...base.sharedWith] },
    ceiling: ceiling === null ? null : { ...ceiling, sharedWith: [...ceiling.sharedWith] },
    narrower: fields
      .filter((field) => !sameSeen(field.seen, seen))
      .map(({ name, seen: { level, sharedWith } }) => ({ name, level, sharedWith: [...sharedWith] })),
  };
}
