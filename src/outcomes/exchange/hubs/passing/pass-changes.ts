import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import type { Level } from "../../../../services/facts/index.ts";
import type { Place } from "../../feeds/changes/cursor.ts";
import { rowsBehind } from "../../feeds/changes/read-changes.ts";
import type { seenRecord } from "../../feeds/store/changes.ts";
import { changesWaiting, recordsNow } from "../../feeds/store/changes.ts";
import { noteReads } from "../../records/receipts.ts";
import type { HubItem, HubRecord } from "../item.ts";
import { goesOn } from "../lowering.ts";
import { waysOf } from "../store/changes.ts";

/** Who passes on, and to which house. */
export type Passing = { house: string; to: string };
const mostCounted = 10_000;

/**
 * A stretch of the feed for another house: each record as its key sees it, with what that house needs to show it to no more than may see it here. What
 * came from there, or by name from a third, is told as gone.
 */
export function passChanges(
  ctx: Context,
  passing: Passing,
  after: Place,
  { limit, count }: { limit: number; count: boolean },
): Promise<{ items: HubItem[]; next: Place; more: boolean; behind: number | null }> {
  return ctx.transaction(async (tx) => {
    const { rows, next, more } = await rowsBehind(tx, after, limit);
    const items = await told(ctx, tx, passing, rows);
    const behind = !more ? 0 : count ? (await tx.get(changesWaiting, { ...next, most: mostCounted })).count : null;
    return { items, next, more, behind };
  });
}

/** Some records as they stand now, for who was told that their share ends. */
export function passRecords(ctx: Context, passing: Passing, ids: readonly string[]): Promise<HubItem[]> {
  return ctx.transaction(async (tx) => told(ctx, tx, passing, await tx.rows(recordsNow, { ids })));
}

type Row = { record_id: string } & Pick<RowOf<typeof recordsNow>, keyof typeof seenRecord>;

async function told(ctx: Context, tx: Transaction, passing: Passing, rows: readonly Row[]): Promise<HubItem[]> {
  const relayed = rows.filter(({ seen, hub }) => seen !== null && hub !== null).map((row) => row.record_id);
  const ways = new Map(
    (relayed.length === 0 ? [] : await tx.rows(waysOf, { ids: relayed })).map((row) => [row.record_id, row]),
  );
  const items = rows.map((row): HubItem => {
    const gone: HubItem = { id: row.record_id, kind: "gone", record: null };
    if (row.seen === null || row.state !== "live") return gone;
    const way = row.hub === null ? undefined : ways.get(row.record_id);
    if (row.hub !== null && way === undefined) return gone;
    const origin = { house: way?.origin_house ?? passing.house, record: way?.origin_record ?? row.record_id };
    const record = recordOf(row, origin, way?.path ?? []);
    if (passing.to === passing.house || goesOn(record, passing.to) !== "yes") return gone;
    return { id: row.record_id, kind: "put", record };
  });
  const given = items.flatMap(({ id, record }) => (record === null ? [] : [{ id, agency: record.agency }]));
  await noteReads(ctx, tx, given, { door: "feed", purpose: null });
  return items;
}

function recordOf(row: Row, origin: HubRecord["origin"], path: string[]): HubRecord {
  const fields = (row.fields ?? []) as [string, string, string | null, Level, string | null][];
  const ends = [row.shared_until, ...fields.map(([, , , , until]) => (until === null ? null : new Date(until)))];
  const first = ends.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one));
  return {
    agency: row.agency as string,
    kind: row.kind as string,
    title: row.title as string,
    summary: row.summary as string,
    occurredOn: row.occurred_on,
    level: row.level as Level,
    until: first === null ? null : first.toISOString(),
    fields: fields.map(([name, value, unit, level]) => ({ name, value, unit, level })),
    origin,
    path,
  };
}
