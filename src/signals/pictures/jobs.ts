import { z } from "zod";
import type { JobRun } from "../../services/jobs/index.ts";
import { defineJob } from "../../services/jobs/index.ts";
import type { Collector } from "../../services/fetching/index.ts";
import { openCollector } from "../../services/fetching/index.ts";
import { agenciesThatList, followListings } from "../listings/index.ts";
import { compareAlbum } from "./commands/compare-album.ts";
import { comparePictures } from "./commands/compare-pictures.ts";
import { fetchPictures } from "./commands/fetch-pictures.ts";
import { queuePictures } from "./commands/queue-pictures.ts";
import { readPictures } from "./commands/read-pictures.ts";
import { follower } from "./model.ts";
import { pictureSearchOf } from "./search.ts";

/** A run by the minute ends before the next ones pile up; what is left waits for them. */
const longestRunMs = 5 * 60_000;

// One for the process: it remembers the turns at each host and what their robots.txt say.
let collector: Collector | null = null;

/** Queues the pictures of listings that came in or changed, and fetches those that are due, host by host at their pace. */
export const fetchPicturesJob = defineJob(
  "fetch-pictures",
  z.object({}),
  async (run) => {
    await followListings(run, follower, queuePictures);
    const contact = run.house?.config.COLLECTOR_CONTACT ?? null;
    if (run.house === null || contact === null) return; // without a contact nothing is fetched, and the page says so
    collector ??= openCollector({ contact, now: () => run.now().getTime() });
    const parts = { store: run.house.files.store, collector, signal: run.signal };
    await eachAgency(run, (agency) => fetchPictures(run.contextOf(agency), agency, parts));
  },
  { cron: "* * * * *", cronData: {}, retries: 1 },
);

/** Holds pictures that are new, or about which something has changed, against albums, lexicon and recalls. */
export const comparePicturesJob = defineJob(
  "compare-pictures",
  z.object({}),
  (run) => eachAgency(run, (agency) => comparePictures(run.contextOf(agency), agency)),
  { cron: "* * * * *", cronData: {}, retries: 1 },
);

/** Reads what is written on pictures: the slowest work on them, about a second each. */
export const readPicturesJob = defineJob(
  "read-pictures",
  z.object({}),
  async (run) => {
    if (run.house === null) return;
    const parts = { store: run.house.files.store, signal: run.signal };
    await eachAgency(run, (agency) => readPictures(run.contextOf(agency), agency, parts));
  },
  { cron: "* * * * *", cronData: {}, retries: 1 },
);

/** Looks for the listings that show what was put into an album, or taken out of it. */
export const compareAlbumJob = defineJob(
  "compare-album",
  z.object({ agency: z.string(), album: z.string(), hashes: z.array(z.string()) }),
  async (run, { agency, ...album }) => {
    const ctx = run.contextOf(agency);
    await compareAlbum(ctx, agency, pictureSearchOf(run.database), album);
    while (!run.signal.aborted && (await comparePictures(ctx, agency)) > 0);
  },
);

/** Portion by portion, agency by agency, so that none waits for another's thousands; until there is nothing left or the time is over. */
async function eachAgency(run: JobRun, portion: (agency: string) => Promise<number>): Promise<void> {
  const end = run.now().getTime() + longestRunMs;
  let left = await agenciesThatList(run);
  while (left.length > 0 && !run.signal.aborted && run.now().getTime() < end) {
    const still: string[] = [];
    for (const agency of left) if (!run.signal.aborted && (await portion(agency)) > 0) still.push(agency);
    left = still;
  }
}
