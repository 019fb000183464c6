import { z } from "zod";
import type { FollowParts } from "../listings/index.ts";
import { agenciesThatList, followListings, nextListings } from "../listings/index.ts";
import { defineJob } from "../../services/jobs/index.ts";
import { matchListings } from "./commands/match-listings.ts";
import { knownGoods } from "./known-goods.ts";
import { follower } from "./model.ts";
import { setSweep, sweepOf } from "./store.ts";

const batch = 200;
/** Portions that one run takes of listings whose registers have changed; the next run goes on. */
const portions = 50;

/** Matches listings that came in or changed, then those of before against registers that have changed since. */
export const matchListingsJob = defineJob("match-listings", z.object({}), (run) => matchWaiting(run), {
  cron: "* * * * *",
  cronData: {},
  retries: 0,
});

/** What the job does, to be done until nothing waits. */
export async function matchWaiting(run: FollowParts): Promise<void> {
  await followListings(
    run,
    follower,
    async (ctx, agency, ids) => matchListings(ctx, agency, await ctx.read(knownGoods), ids),
    { batch },
  );
  for (const agency of await agenciesThatList(run)) await sweep(run, agency);
}

async function sweep(run: FollowParts, agency: string): Promise<void> {
  const ctx = run.contextOf(agency);
  const known = await ctx.read(knownGoods);
  const found = await ctx.read((tx) => tx.find(sweepOf, { agency }));
  const save = (position: string | null) =>
    ctx.transaction((tx) => tx.run(setSweep, { agency, mark: known.mark, position }));
  // An agency met for the first time has had all its listings matched by following.
  if (found === null) return void (await save(null));
  let position = found.mark === known.mark ? found.position : "";
  for (let at = 0; position !== null && at < portions && !run.signal.aborted; at++) {
    const after: string = position;
    const ids = (await ctx.read((tx) => nextListings(tx, agency, after, batch))).map((row) => row.id);
    if (ids.length > 0) await matchListings(ctx, agency, known, ids);
    position = ids.length < batch ? null : (ids.at(-1) ?? null);
    await save(position);
  }
}
