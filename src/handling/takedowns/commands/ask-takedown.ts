import { randomInt } from "node:crypto";
import { allow, holds } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { newId } from "../../../kernel/id.ts";
import type { Fault } from "../../../kernel/problem.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { ListingRow } from "../../../signals/listings/index.ts";
import { listingsById, sellersById } from "../../../signals/listings/index.ts";
import { caseWithParties } from "../../cases/index.ts";
import type { AskTakedown, TakedownFile } from "../model.ts";
import { drawTakedownNumber, hoursToRemove, takedownAsked } from "../model.ts";
import { canAskTakedown } from "../policy.ts";
import { takedownFile } from "../queries.ts";
import { askedAlready, insertTakedown, insertTakedownListings } from "../store.ts";

/**
 * Asks a platform to take listings down; the request starts with the own agency only. `invalid` names a listing that is not there to
 * see, or that stands on another platform than the first; `conflict` where a request about one of them waits already.
 * Law: E-commerce Law 122/2025/QH15. Task: 2390 II.5.4.
 */
export async function askTakedown(ctx: Context, input: AskTakedown): Promise<TakedownFile> {
  allow(canAskTakedown(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const listings = await visibleListings(ctx, tx, [...new Set(input.listings)]);
    if (input.caseId !== undefined) await ownCase(ctx, tx, input.caseId);
    const agency = ctx.actor.agency as string;
    const [taken] = await tx.rows(askedAlready, { listings: listings.map((one) => one.id) });
    if (taken !== undefined)
      throw problem("conflict", text(ctx.lang, "takedowns.problem.asked", { number: taken.number }));
    const at = ctx.now();
    const id = newId("tkd", at);
    const visibility = { agency, level: "own", sharedWith: [] } as const;
    const number = await insertNumbered(ctx, tx, {
      id,
      platform_id: (listings[0] as ListingRow).platform_id,
      concern: input.concern,
      reason: input.reason,
      case_id: input.caseId ?? null,
      asked_by: ctx.actor.id,
      asked_at: at,
      due_at: new Date(at.getTime() + hoursToRemove * 3_600_000),
      waiting: listings.length,
      agency,
      level: visibility.level,
      shared_with: visibility.sharedWith,
    });
    const sellers = new Map(
      (await sellersById(tx, [...new Set(listings.map((one) => one.seller_id))])).map((one) => [one.id, one.name]),
    );
    await tx.run(insertTakedownListings, {
      takedown: id,
      listing: listings.map((one) => one.id),
      seller: listings.map((one) => one.seller_id),
      seller_name: listings.map((one) => sellers.get(one.seller_id) ?? ""),
      title: listings.map((one) => one.title),
      url: listings.map((one) => one.url) as string[],
      agency,
      level: visibility.level,
      shared_with: visibility.sharedWith,
    });
    await record(
      ctx,
      tx,
      takedownAsked,
      { id, ...visibility },
      { number, listings: listings.map((one) => one.id), case: input.caseId ?? null },
    );
    return takedownFile(tx, id);
  });
}

async function visibleListings(ctx: Context, tx: Transaction, ids: readonly string[]): Promise<ListingRow[]> {
  const found = new Map((await listingsById(tx, ids)).map((one) => [one.id, one]));
  const fault = (at: number, code: "listing" | "platform"): Fault => ({
    pointer: `/listings/${at}`,
    code,
    message: text(ctx.lang, `takedowns.problem.${code}`),
  });
  const listings = ids.map((id, at) => {
    const listing = found.get(id);
    if (listing === undefined) throw problem("invalid", undefined, { faults: [fault(at, "listing")] });
    return listing;
  });
  const other = listings.findIndex((one) => one.platform_id !== listings[0]?.platform_id);
  if (other >= 0) throw problem("invalid", undefined, { faults: [fault(other, "platform")] });
  return listings;
}

/** A request goes into a case of the own agency; of another's, hidden or shared, it is told the same. */
async function ownCase(ctx: Context, tx: Transaction, id: string): Promise<void> {
  const of = await caseWithParties(tx, id);
  if (!holds(ctx.actor, of.agency)) throw problem("not-found");
}

async function insertNumbered(
  ctx: Context,
  tx: Transaction,
  row: Omit<Parameters<typeof tx.run<typeof insertTakedown>>[1], "number">,
): Promise<string> {
  for (let attempt = 0; attempt < 6; attempt++) {
    const number = drawTakedownNumber(dayInVietnam(ctx.now()).slice(0, 4), (below) => randomInt(below));
    if ((await tx.run(insertTakedown, { ...row, number })) === 1) return number;
  }
  throw problem("unavailable", text(ctx.lang, "cases.problem.numbers"), { retryAfterSeconds: 1 });
}
