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
import type { PageResult, PutOff, Render } from "./read-page.ts";
import { readPage } from "./read-page.ts";

export type SiteParts = {
  fetcher: Fetcher;
  render: Render | null;
  /** The process is to stop, or the time of this portion is over: what is left goes on in another. */
  stop(): boolean;
  /** Pages that are imported and settled together. */
  portion?: number;
};

/**
 * What a portion of a run came to: more is left, at once or after a host's rest, or it has ended; with a problem it failed, unless its
 * state says otherwise.
 */
export type Portion =
  | "more"
  | "stopped"
  | { restsUntil: Date; problem: RunProblem }
  | { problem: RunProblem | null; state?: "done" | "failed" };

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
  const rests = new Map<string, Rest>();
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
        return goes_on ? frontier.take(tx, ctx.now(), Math.min(hostsAtOnce, room), restingNow(ctx, rests)) : null;
      });
      if (taken === null) end = "stopped";
      else if (taken.length === 0) {
        // What these pages link to is known once they are settled.
        if (results.length > 0) break;
        end = firstRest(rests) ?? { problem: null };
      } else {
        const read = await Promise.all(taken.map((page) => readPage(ctx, page, reading)));
        const waiting = read.filter((one) => "until" in one);
        results.push(...read.filter((one): one is PageResult => !("until" in one)));
        for (const rest of waiting) rests.set(rest.page.host, rest);
        if (waiting.length > 0)
          await ctx.transaction((tx) =>
            frontier.release(
              tx,
              waiting.map(({ page }) => page),
            ),
          );
      }
    }
    await keepPortion(ctx, collector, run, counts, frontier, results);
    if (end === "more" || end === "stopped" || (end !== null && "restsUntil" in end)) return end;
    if (end !== null) return { problem: problemOf(counts) };
    if (visited(counts) >= settings.pagesPerRun) return { problem: null };
  }
}

type Rest = Pick<PutOff, "until" | "pauseMs">;

/** The hosts that rest; of those whose turn has come nothing is kept. */
function restingNow(ctx: Context, rests: Map<string, Rest>): ReadonlySet<string> {
  for (const [host, { until }] of rests) if (until <= ctx.now().getTime()) rests.delete(host);
  return new Set(rests.keys());
}

/** The run goes on with the first host whose turn comes. */
function firstRest(rests: ReadonlyMap<string, Rest>): Portion | null {
  const [first] = [...rests].sort(([, one], [, other]) => one.until - other.until);
  if (first === undefined) return null;
  const [host, { until, pauseMs }] = first;
  const problem: RunProblem =
    pauseMs === null
      ? { code: "resting-host", detail: host }
      : { code: "slow-host", detail: `${host}, ${Math.ceil(pauseMs / 1_000)} s` };
  return { restsUntil: new Date(until), problem };
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
