import { z } from "zod";
import type { Context } from "../../kernel/context.ts";
import type { LoggedFact } from "../../services/facts/index.ts";
import { tailFacts } from "../../services/facts/index.ts";
import type { JobRun } from "../../services/jobs/index.ts";
import { defineJob } from "../../services/jobs/index.ts";
import { agenciesThatList, followListings } from "../listings/index.ts";
import type { PicturedAt } from "../pictures/index.ts";
import { listingsPicturedAfter } from "../pictures/index.ts";
import { findRelistings } from "./commands/find-relistings.ts";
import { rememberRemovals } from "./commands/remember-removals.ts";
import { openWatchBook } from "./queries.ts";
import { movePicturesUntil, picturesUntil, seenSinceRemoval } from "./store.ts";
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
      await lookAtPictures(ctx, agency, book, run.signal);
    }
  },
  { cron: "* * * * *", cronData: {} },
);

const atOnce = 200;
// A picture's transaction may have begun before one that ended earlier: what came within so long is looked at twice.
const overlapMs = 5 * 60_000;

/** Looks again at listings whose pictures have come in since the last look: pictures follow their listings by minutes or hours. */
async function lookAtPictures(ctx: Context, agency: string, book: WatchBook, signal: AbortSignal): Promise<void> {
  if (book.pictures.isEmpty) return;
  const place = await ctx.read((tx) => tx.find(picturesUntil, { agency }));
  const begun = ctx.now();
  let after: PicturedAt = {
    keptAt: new Date((place?.pictures_until.getTime() ?? overlapMs) - overlapMs),
    listingId: "",
  };
  for (let caughtUp = false; !caughtUp && !signal.aborted;) {
    const from = after;
    const came = await ctx.read((tx) => listingsPicturedAfter(tx, agency, from, atOnce));
    await findRelistings(ctx, agency, [...new Set(came.map((one) => one.listingId))], book);
    after = came.at(-1) ?? after;
    caughtUp = came.length < atOnce;
    const until = caughtUp ? begun : after.keptAt;
    await ctx.transaction((tx) => tx.run(movePicturesUntil, { agency, until }));
  }
}

async function learnOfRemovals(run: JobRun): Promise<void> {
  await tailFacts(run, "watch", async (facts) => {
    const ofAgency = Map.groupBy(
      facts.filter((fact) => watchedTypes.has(fact.type)),
      (fact: LoggedFact) => fact.agency,
    );
    for (const [agency, its] of ofAgency) await rememberRemovals(run.contextOf(agency), its);
  });
}
