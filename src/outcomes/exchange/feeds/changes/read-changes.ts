import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import { noteReads } from "../../records/receipts.ts";
import { changesBehind, commitsSoFar } from "../store/changes.ts";
import type { Place } from "./cursor.ts";
import type { FedChange } from "./item.ts";
import { changeOf } from "./item.ts";

/** A stretch of the feed: what is said, where each stands, and where to go on. */
export type Stretch = {
  readonly items: readonly (FedChange & { place: Place })[];
  readonly next: Place;
  readonly more: boolean;
};

/**
 * What a reader may know of the changes behind a place, in the order of commit, each record once, as they see it now. Where there is no more,
 * `next` stands behind all that is committed, so that whoever goes on from there is told only what is new. Who keeps a record of another
 * agency that is told has a receipt of it.
 */
export function readFeed(ctx: Context, after: Place, limit: number): Promise<Stretch> {
  return ctx.transaction(async (tx) => {
    const stretch = await changesIn(tx, after, limit);
    await noteReads(ctx, tx, recordsIn(stretch.items), { door: "feed", purpose: null });
    return stretch;
  });
}

/** The records that are told whole, for their keepers' receipts. */
export function recordsIn(items: readonly FedChange[]): { id: string; agency: string }[] {
  return items.flatMap(({ record }) => record ?? []);
}

/** The same within a transaction, for who only looks whether there is something to tell. */
export async function changesIn(tx: Transaction, after: Place, limit: number): Promise<Stretch> {
  const { rows, next, more } = await rowsBehind(tx, after, limit);
  return { items: rows.map((row) => ({ ...changeOf(row), place: placeOf(row) })), next, more };
}

/** The rows of a stretch, for who tells them in another form. */
export async function rowsBehind(
  tx: Transaction,
  after: Place,
  limit: number,
): Promise<{ rows: RowOf<typeof changesBehind>[]; next: Place; more: boolean }> {
  // The end is looked at first: what is committed between the two looks is behind it, and comes again if it did not come now.
  const [end, found] = await Promise.all([
    tx.get(commitsSoFar, {}),
    tx.rows(changesBehind, { tx: after.tx, id: after.id, limit: limit + 1 }),
  ]);
  const rows = found.slice(0, limit);
  const more = found.length > limit;
  const last = rows.at(-1);
  const place = last === undefined ? after : placeOf(last);
  const next = more || BigInt(place.tx) >= BigInt(end.tx) ? place : { tx: end.tx, id: "" };
  return { rows, next, more };
}

const placeOf = ({ tx, change }: RowOf<typeof changesBehind>): Place => ({ tx, id: change });
