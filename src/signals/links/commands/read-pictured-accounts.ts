import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { pgTextArray } from "../../../kernel/db/database.ts";
import { accountsInPictures, picturesOfSellers } from "../../pictures/index.ts";
import type { Seen } from "../keep-seen.ts";
import { keepSeen } from "../keep-seen.ts";
import type { ValueKind } from "../model.ts";
import { valueAsRead } from "../reading/value-as-read.ts";
import { writtenBySellers } from "../store/accounts.ts";
import { markPictured, picturedListings, viewOf } from "../store/clusters.ts";

const portion = 500;

/** An account is compared by so many pictures: the first by name, which are the same ones for accounts that show the same pictures. */
const mostPictures = 15;

// The time of a comparison is that of its beginning; what was begun before the last look and committed after it is met again.
const overlapMs = 5 * 60_000;

/**
 * Part of the work that follows pictures: keeps the contents that accounts show, and the bank accounts that their VietQR codes pay into.
 * Pictures come behind their listings; each comes by here once it was compared, and again when it was read. Records no fact; linking does. How many had not come by before.
 */
export async function readPicturedAccounts(
  ctx: Context,
  agency: string,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const view = await ctx.read((tx) => tx.find(viewOf, { agency }));
  if (view === null) return 0;
  let total = 0;
  const before = view.pictured_at ?? new Date(0);
  const isFresh = ctx.now().getTime() - before.getTime() < 2 * overlapMs;
  const since = isFresh ? new Date(before.getTime() - overlapMs) : before;
  for (let place = { at: since, listing: "" }; !isStopped();) {
    const rows = await ctx.read((tx) =>
      tx.rows(picturedListings, { agency, at: place.at, listing: place.listing, limit: portion }),
    );
    const last = rows.at(-1);
    if (last === undefined) break;
    place = { at: last.compared_at, listing: last.listing_id };
    await keepPictured(
      ctx,
      agency,
      rows.map((row) => row.listing_id),
      last.compared_at,
    );
    total += rows.filter((row) => row.compared_at > before).length;
  }
  return total;
}

async function keepPictured(ctx: Context, agency: string, ids: readonly string[], at: Date): Promise<void> {
  await ctx.transaction(async (tx) => {
    const own = await tx.rows(writtenBySellers, { ids: [...ids] });
    const sellers = [...new Set(own.map((row) => row.seller_id))];
    const [contents, accounts] = await Promise.all([picturesOfSellers(tx, sellers), accountsInPictures(tx, ids)]);
    const shown = [...Map.groupBy(contents, (row) => row.seller_id).values()].flatMap((rows) =>
      rows.toSorted((one, other) => (one.hash < other.hash ? -1 : 1)).slice(0, mostPictures),
    );
    const listings = [...new Set([...shown.map((row) => row.listing_id), ...ids])];
    const rowOf = new Map((await tx.rows(writtenBySellers, { ids: listings })).map((row) => [row.id, row]));
    const day = dayInVietnam(ctx.now());
    const seen = (kind: ValueKind, listing: string, written: string, when: Date): Seen[] => {
      const [row, read] = [rowOf.get(listing), valueAsRead(kind, written, day)];
      if (row === undefined || read === null) return [];
      const about = { level: row.level, sharedWith: pgTextArray(row.shared_with), disguised: false, at: when };
      return [{ ...read, ...about, seller: row.seller_id, listing, field: "picture", written, start: 0, end: 0 }];
    };
    if (sellers.length > 0)
      await keepSeen(ctx, tx, agency, sellers, [
        ...shown.flatMap((row) => seen("picture", row.listing_id, row.hash, row.seen_at)),
        ...accounts.flatMap((one) => seen("bank", one.listingId, one.account, one.seenAt)),
      ]);
    await tx.run(markPictured, { agency, at });
  });
}
