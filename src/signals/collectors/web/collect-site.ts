import type { Context } from "../../../kernel/context.ts";
import type { Collector as Fetcher } from "../../../services/fetching/index.ts";
import type { Fields, Profile } from "../../../services/sockets/index.ts";
import { recordMapper } from "../../../services/sockets/index.ts";
import { platformId } from "../../../registers/platforms/index.ts";
import { noteHost } from "../../candidates/index.ts";
import type { Observation, PageReading, Source } from "../../listings/index.ts";
import { keepReadings, listingId } from "../../listings/index.ts";
import { ingestPush, listingProfile } from "../../monitoring/index.ts";
import type { Collector, Run } from "../queries.ts";
import type { RunCounts, RunProblem, WebSettings } from "../model.ts";
import { addImport, addRefusal, keepCounts } from "../run-counts.ts";
import { collectorRuns } from "../store/runs.ts";
import type { Frontier } from "./frontier.ts";
import { openFrontier } from "./frontier.ts";
import type { PlainListing, ReadListing } from "./plain-offers.ts";
import type { PageResult, Render } from "./read-page.ts";
import { readPage } from "./read-page.ts";

export type SiteParts = {
  fetcher: Fetcher;
  render: Render | null;
  /** The process is to stop, or the time of this portion is over: what is left goes on in another. */
  stop(): boolean;
  /** Pages that are imported and settled together. */
  portion?: number;
};

/** What a portion of a run came to: more is left, or it has ended; with a problem it failed, unless its state says otherwise. */
export type Portion = "more" | "stopped" | { problem: RunProblem | null; state?: "done" | "failed" };

const usualPortion = 40;
const portionMs = 45_000;
const hostsAtOnce = 6;

/**
 * Fetches page after page of a site, one at a time a host, and brings what they offer in by the one door of observations. Listings are
 * committed before their pages are settled: killed at any time, the pages in between are fetched again, and change nothing twice.
 * Switched off or stopped, it ends before the next page. Task: 2390 II.2.2.
 */
export async function collectSite(
  ctx: Context,
  collector: Collector & { settings: WebSettings },
  run: Run,
  counts: RunCounts,
  parts: SiteParts,
): Promise<Portion> {
  const { settings } = collector;
  const frontier = openFrontier(collector);
  if (visited(counts) === 0) await frontier.begin(ctx);
  const reading = { fetcher: parts.fetcher, render: parts.render, settings };
  for (;;) {
    const results: PageResult[] = [];
    const until = ctx.now().getTime() + portionMs;
    let end: Portion | null = null;
    while (end === null && results.length < (parts.portion ?? usualPortion) && ctx.now().getTime() < until) {
      if (parts.stop()) {
        end = "more";
        break;
      }
      const room = settings.pagesPerRun - visited(counts) - results.length;
      const taken = await ctx.transaction(async (tx) => {
        const { goes_on } = await tx.get(collectorRuns.mayGoOn, { id: run.id });
        return goes_on ? frontier.take(tx, ctx.now(), Math.min(hostsAtOnce, room)) : null;
      });
      if (taken === null) end = "stopped";
      else if (taken.length === 0) {
        // What these pages link to is known once they are settled.
        if (results.length > 0) break;
        end = { problem: null };
      } else results.push(...(await Promise.all(taken.map((page) => readPage(ctx, page, reading)))));
    }
    await keepPortion(ctx, collector, run, counts, frontier, results);
    if (end === "more" || end === "stopped") return end;
    if (end !== null) return { problem: problemOf(counts) };
    if (visited(counts) >= settings.pagesPerRun) return { problem: null };
  }
}

const visited = (counts: RunCounts): number =>
  counts.pages + counts.notModified + Object.values(counts.refused).reduce((sum, one) => sum + one, 0);

/** Where nothing at all was to be had, the run has failed, for the reason that came most often. */
function problemOf(counts: RunCounts): RunProblem | null {
  if (counts.pages + counts.notModified > 0) return null;
  const [most] = Object.entries(counts.refused).sort(([, a], [, b]) => b - a);
  return most === undefined ? null : { code: "nothing-reached", detail: most[0] };
}

async function keepPortion(
  ctx: Context,
  collector: Collector,
  run: Run,
  counts: RunCounts,
  frontier: Frontier,
  results: readonly PageResult[],
): Promise<void> {
  if (results.length === 0) return;
  const listings = results.flatMap((one) => one.listings);
  if (listings.length > 0) {
    const profile = await listingProfile(ctx, "listings-jsonl");
    const { source: id, name, agency, level } = collector;
    const visibility = { agency, level, sharedWith: [] };
    const readings = readingsOf(profile, { id, visibility }, listings);
    const report = await ingestPush(ctx, {
      profile: { ...profile, source: { id, name, agency, level } },
      open: () => onePiece(Buffer.from(listings.map(({ listing }) => JSON.stringify(listing)).join("\n"))),
      inputHash: null,
      keepBeside: (tx, batch) => keepReadings(tx, visibility, batch, readings),
    });
    addImport(counts, report);
  }
  for (const { refused, notModified, rendered } of results) {
    if (refused !== null) addRefusal(counts, refused);
    else if (notModified) counts.notModified++;
    else counts.pages++;
    if (rendered) counts.rendered++;
  }
  await ctx.transaction(async (tx) => {
    const at = ctx.now();
    await frontier.settle(tx, at, results);
    await keepCounts(tx, run.id, counts);
    const others = new Map(
      results.flatMap(({ otherHosts }) => otherHosts.map(({ host, url }) => [host, url] as const)),
    );
    for (const [host, url] of others) await noteHost(tx, { agency: collector.agency, host, url, how: "link", at });
  });
}

/** How each listing was read, by the id that its import gives it: the profile says what it is known by. */
function readingsOf(profile: Profile, source: Source, read: readonly ReadListing[]): Map<string, PageReading> {
  const map = recordMapper(profile);
  const readings = new Map<string, PageReading>();
  for (const { listing, reading } of read) {
    const mapped = map(asFields(listing));
    if (!mapped.ok) continue;
    const { platformHost, externalId } = mapped.value as Pick<Observation, "platformHost" | "externalId">;
    readings.set(listingId(source, platformId(platformHost), externalId), reading);
  }
  return readings;
}

const asFields = (listing: PlainListing): Fields =>
  Object.fromEntries(Object.entries(listing).map(([name, value]) => [name, value === null ? null : String(value)]));

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
