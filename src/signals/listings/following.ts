import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { newId } from "../../kernel/id.ts";
import type { JobRun } from "../../services/jobs/index.ts";
import {
  agenciesWithListings,
  changeFrom,
  forgetChanges,
  holdFollower,
  idsAfter,
  insertFollower,
  moveFollower,
  releaseFollower,
  waitingListings,
} from "./store/following.ts";

/** What a follower stands on; a running job is that. */
export type FollowParts = Pick<JobRun, "now" | "signal" | "contextOf">;

/** What a follower does with listings that are new or changed, as the house for their agency. Idempotent: a portion may come again. */
export type Follow = (ctx: Context, agency: string, ids: readonly string[]) => Promise<void>;

/** How long a portion may take before another process may begin it as well. */
const holdMs = 300_000;

/**
 * Hands a follower the listings that came in or changed since it last asked, agency by agency, in the order in which they were
 * committed, until there are no more or the job is to stop; how many. A follower that is new is handed all listings first. At least once:
 * a portion whose handler failed, or whose process died, comes again. An agency with which another process is at work for the same
 * follower is left to it. Slow work goes here, behind the import, and never into it.
 */
export async function followListings(
  run: FollowParts,
  follower: string,
  handler: Follow,
  {
    batch = 500,
    agencies,
  }: { batch?: number; /** Only these, where it works for no other. */ agencies?: readonly string[] } = {},
): Promise<number> {
  let total = 0;
  for (const agency of agencies ?? (await agenciesThatList(run))) {
    if (run.signal.aborted) break;
    total += await followAgency(run, { agency, follower }, handler, batch);
  }
  return total;
}

/** The agencies that have listings, for work of the house that goes through all of them. */
export async function agenciesThatList(run: Pick<FollowParts, "contextOf">): Promise<string[]> {
  const rows = await run.contextOf("chinhhang").read((tx) => tx.rows(agenciesWithListings, {}));
  return rows.map((row) => row.agency);
}

/** How many of the agency's listings a follower has still to see, and whether it is still going through all of them for the first time. */
export async function backlogOf(
  tx: Transaction,
  agency: string,
  follower: string,
): Promise<{ waiting: number; isNew: boolean }> {
  const { waiting, is_new } = await tx.get(waitingListings, { agency, follower });
  return { waiting, isNew: is_new };
}

type Place = { swept: string | null; next: bigint; taken: number };

async function followAgency(
  run: FollowParts,
  key: { agency: string; follower: string },
  handler: Follow,
  batch: number,
): Promise<number> {
  const ctx = run.contextOf(key.agency);
  const holder = newId("fol", run.now());
  const hold = (tx: Transaction) =>
    tx.find(holdFollower, { ...key, holder, at: run.now(), until: new Date(run.now().getTime() + holdMs) });
  let place: Place | null = await ctx.transaction(async (tx) => {
    await tx.run(insertFollower, key);
    return hold(tx);
  });
  let total = 0;
  try {
    while (place !== null && !run.signal.aborted) {
      const portion: { ids: string[]; place: Place } | null = await nextPortion(ctx, key.agency, place, batch);
      if (portion === null) break;
      if (portion.ids.length > 0) await handler(ctx, key.agency, portion.ids);
      place = await ctx.transaction(async (tx) => {
        const moved = await tx.run(moveFollower, { ...key, holder, ...portion.place });
        if (moved === 0) return null; // it took too long, and another process is at work now
        if (portion.place.taken === 0) await tx.run(forgetChanges, { agency: key.agency });
        return hold(tx);
      });
      total += portion.ids.length;
    }
  } finally {
    // Where this fails the hold runs out by itself; what the handler threw is the error to tell.
    await ctx.transaction((tx) => tx.run(releaseFollower, { ...key, holder })).catch(() => undefined);
  }
  return total;
}

async function nextPortion(
  ctx: Context,
  agency: string,
  { swept, next, taken }: Place,
  limit: number,
): Promise<{ ids: string[]; place: Place } | null> {
  return ctx.read(async (tx) => {
    if (swept !== null) {
      const ids = (await tx.rows(idsAfter, { agency, after: swept, limit })).map((row) => row.id);
      return { ids, place: { swept: ids.at(-1) ?? null, next, taken } };
    }
    const change = await tx.find(changeFrom, { agency, next, taken, limit });
    if (change === null) return null;
    const done = change.taken + change.ids.length;
    const upcoming = done < change.total ? { next: change.seq, taken: done } : { next: change.seq + 1n, taken: 0 };
    return { ids: change.ids, place: { swept, ...upcoming } };
  });
}
