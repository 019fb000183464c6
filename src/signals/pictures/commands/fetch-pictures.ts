import type { Context } from "../../../kernel/context.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { Level, Visibility } from "../../../services/facts/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { Collector, FetchOutcome, RefusalCode } from "../../../services/fetching/index.ts";
import type { FileStore } from "../../../services/files/index.ts";
import { keepPrepared, pictureId } from "../keep-prepared.ts";
import type { PictureFailure } from "../model.ts";
import { mostTries, nextTry, picturesFetched } from "../model.ts";
import { keepBytes, preparePicture } from "../prepare-picture.ts";
import { keptFromAddress, markKept, markMissed, takeDue } from "../store/listing-pictures.ts";

export type FetchParts = { store: FileStore; collector: Pick<Collector, "fetchPicture">; signal: AbortSignal };
type Due = RowOf<typeof takeDue>;
type Missed = { failure: PictureFailure; isFinal: boolean; retryAt?: Date };

/** Longer than any picture takes; then another process may take those that a killed one had. */
const heldMs = 10 * 60_000;
const atOnce = 20;
/** How long an address is believed to show the same picture: shops use one for many listings. */
const sameForMs = 7 * 86_400_000;

/**
 * Fetches one portion of an agency's waiting pictures; how many it took. Each is kept by itself, so a killed run loses at most the one it
 * was at, and that one is taken again. What may pass is tried again later; what may not counts as failed, with the reason.
 */
export async function fetchPictures(ctx: Context, agency: string, parts: FetchParts): Promise<number> {
  const now = ctx.now();
  const until = new Date(now.getTime() + heldMs);
  const due = await ctx.transaction((tx) => tx.rows(takeDue, { agency, now, until, limit: atOnce }));
  const counts = { kept: 0, known: 0, failed: 0 };
  for (const one of due) {
    if (parts.signal.aborted) break;
    counts[await fetchOne(ctx, agency, parts, one)]++;
  }
  if (counts.kept + counts.known + counts.failed > 0) {
    const about: Visibility & { id: string } = { id: `pictures:${agency}`, agency, level: "own", sharedWith: [] };
    await ctx.transaction((tx) => record(ctx, tx, picturesFetched, about, counts));
  }
  return due.length;
}

async function fetchOne(
  ctx: Context,
  agency: string,
  parts: FetchParts,
  one: Due,
): Promise<"kept" | "known" | "failed"> {
  const about: Visibility = { agency, level: one.level as Level, sharedWith: one.shared_with };
  const key = { listing: one.listing_id, place: one.place };
  if (await keepKnown(ctx, about, key, one.url)) return "known";
  const missed = await bring(ctx, parts, about, key, one.url);
  if (missed === null) return "kept";
  const isOver = missed.isFinal || one.tries + 1 >= mostTries;
  await ctx.transaction((tx) =>
    tx.run(markMissed, {
      ...key,
      state: isOver ? "failed" : "waiting",
      failure: missed.failure,
      // A host that asks us to come later is no failed try.
      tries: missed.retryAt === undefined ? one.tries + 1 : one.tries,
      due: missed.retryAt ?? nextTry(one.tries, ctx.now()),
    }),
  );
  return "failed";
}

/** The same address was fetched lately for another listing that the same people see. */
async function keepKnown(
  ctx: Context,
  about: Visibility,
  key: { listing: string; place: string },
  url: string,
): Promise<boolean> {
  const since = new Date(ctx.now().getTime() - sameForMs);
  return ctx.transaction(async (tx) => {
    const known = await tx.find(keptFromAddress, { agency: about.agency, url, since });
    if (known === null || known.picture_id !== pictureId(about, known.hash)) return false;
    return (await tx.run(markKept, { ...key, picture: known.picture_id, hash: known.hash, at: ctx.now() })) > 0;
  });
}

async function bring(
  ctx: Context,
  { collector, store }: FetchParts,
  about: Visibility,
  key: { listing: string; place: string },
  url: string,
): Promise<Missed | null> {
  const outcome = await collector.fetchPicture(url);
  const missed = missedBy(outcome);
  if (missed !== null || !outcome.ok) return missed;
  const prepared = await preparePicture(outcome.body);
  if (!prepared.ok)
    return {
      failure: `read.${prepared.refused}`,
      isFinal: prepared.refused !== "too-slow" && prepared.refused !== "busy",
    };
  await keepBytes(store, outcome.body);
  await ctx.transaction(async (tx) => {
    const { id } = await keepPrepared(ctx, tx, about, "listing", prepared);
    await tx.run(markKept, { ...key, picture: id, hash: prepared.hash, at: ctx.now() });
  });
  return null;
}

/** What will be the same however often it is asked. */
const lasting = new Set<RefusalCode>([
  "bad-address",
  "blocked-port",
  "blocked-address",
  "bad-redirect",
  "too-many-redirects",
  "too-large",
  "unwanted-type",
  "not-html",
  "robots-refuses",
]);

function missedBy(outcome: FetchOutcome): Missed | null {
  if (!outcome.ok) {
    const missed: Missed = { failure: `fetch.${outcome.code}`, isFinal: lasting.has(outcome.code) };
    return outcome.retryAt === undefined ? missed : { ...missed, retryAt: new Date(outcome.retryAt) };
  }
  if (outcome.status === 404 || outcome.status === 410) return { failure: "gone", isFinal: true };
  return outcome.status >= 400 ? { failure: "refused", isFinal: false } : null;
}
