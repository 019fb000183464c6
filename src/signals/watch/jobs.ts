import { z } from "zod";
import type { LoggedFact } from "../../services/facts/index.ts";
import { tailFacts } from "../../services/facts/index.ts";
import type { JobRun } from "../../services/jobs/index.ts";
import { defineJob } from "../../services/jobs/index.ts";
import { agenciesThatList, followListings } from "../listings/index.ts";
import { findRelistings } from "./commands/find-relistings.ts";
import { rememberRemovals } from "./commands/remember-removals.ts";
import { openWatchBook } from "./queries.ts";
import { seenSinceRemoval } from "./store.ts";
import type { WatchBook } from "./watch-book.ts";

const watchedTypes = new Set(["takedown-answered", "takedown-withdrawn"]);

/** Learns of removals from the facts, then looks through what came in since. Task: 2390 II.2.2. */
export const watchRelistings = defineJob(
  "watch-relistings",
  z.object({}),
  async (run) => {
    await learnOfRemovals(run);
    const books = new Map<string, WatchBook>();
    const bookOf = async (agency: string) => {
      const known = books.get(agency) ?? (await openWatchBook(run.contextOf(agency), agency));
      books.set(agency, known);
      return known;
    };
    await followListings(run, "watch", async (ctx, agency, ids) => {
      await findRelistings(ctx, agency, ids, await bookOf(agency));
    });
    for (const agency of await agenciesThatList(run)) {
      const book = await bookOf(agency);
      const ctx = run.contextOf(agency);
      const again = book.size === 0 ? [] : await ctx.read((tx) => tx.rows(seenSinceRemoval, { agency }));
      await findRelistings(
        ctx,
        agency,
        again.map((row) => row.listing_id),
        book,
      );
    }
  },
  { cron: "* * * * *", cronData: {} },
);

async function learnOfRemovals(run: JobRun): Promise<void> {
  await tailFacts(run, "watch", async (facts) => {
    const ofAgency = Map.groupBy(
      facts.filter((fact) => watchedTypes.has(fact.type)),
      (fact: LoggedFact) => fact.agency,
    );
    for (const [agency, its] of ofAgency) await rememberRemovals(run.contextOf(agency), its);
  });
}
