import type { Transaction } from "../../../kernel/db/database.ts";
import type { PreparedBatch } from "../prepared.ts";
import type { Source } from "../model.ts";
import {
  copyCommand,
  insertNewListings,
  keepOlderPrices,
  keepOlderVersions,
  keepReplacedPrices,
  keepReplacedVersions,
  knownListings,
  knownVersions,
  lockAgencyListings,
  markSeenAgain,
  stagingTable,
  updateChangedListings,
} from "../store/bulk.ts";
import { copyBytes } from "../store/copy.ts";
import { insertChange } from "../store/following.ts";
import type { KnownSellers } from "./write-sellers.ts";
import { hearOfSellers, knownSellers, writeSellers } from "./write-sellers.ts";

/** What an observation turned out to be. `older` is content from before what is known: it joins the history only. */
export type Outcome = "new" | "changed" | "unchanged" | "older";

/** How an observation is written: as a new listing, over one that changed, or as content for the history only. */
export type Mode = "n" | "c" | "o";

/**
 * What became of a batch: of each observation in its order the outcome, and how it was written (null where it was not); and the ids of
 * the listings that are new or changed.
 */
export type Kept = { outcomes: Outcome[]; modes: (Mode | null)[]; current: string[] };

/**
 * Part of the bulk import: writes a batch of prepared observations in their order. One replaces what is known when it is
 * later, or of the same time with content not seen before; content of before that is known already is not kept twice. So a
 * file read twice changes nothing. `sellers` carries over to the next batch which accounts are written already. What is new or changed
 * is left for those that follow. Runs on a bulk connection, in the import's transaction, which records the fact.
 */
export async function keepObservations(
  tx: Transaction,
  source: Source,
  batch: PreparedBatch,
  at: Date,
  sellers: KnownSellers = knownSellers(),
): Promise<Kept> {
  const { agency, level } = source.visibility;
  const visibility = { agency, level, shared_with: source.visibility.sharedWith };
  hearOfSellers(sellers, batch);
  await tx.run(lockAgencyListings, { agency });
  const { outcomes, modes, seenAgain } = await judge(tx, batch);
  if (modes.some((mode) => mode !== null)) {
    await writeSellers(tx, visibility, batch, (listing) => modes[listing] !== null, sellers);
    await writeListings(tx, source, visibility, batch, modes);
  }
  if (seenAgain.size > 0) await tx.run(markSeenAgain, { ids: [...seenAgain.keys()], at: [...seenAgain.values()] });
  const current = batch.ids.filter((_, listing) => modes[listing] === "n" || modes[listing] === "c");
  if (current.length > 0) await tx.run(insertChange, { agency, at, ids: current.join() });
  return { outcomes, modes, current };
}

type RowVisibility = { agency: string; level: string; shared_with: readonly string[] };

async function writeListings(
  tx: Transaction,
  source: Source,
  visibility: RowVisibility,
  batch: PreparedBatch,
  modes: readonly (Mode | null)[],
): Promise<void> {
  await tx.client.query(stagingTable);
  await copyBytes(tx, copyCommand, linesOf(batch, modes));
  const used = new Set(modes);
  if (used.has("o")) {
    await tx.run(keepOlderVersions, visibility);
    await tx.run(keepOlderPrices, visibility);
  }
  if (used.has("c")) {
    await tx.run(keepReplacedVersions, {});
    await tx.run(keepReplacedPrices, {});
    await tx.run(updateChangedListings, { source: source.id });
  }
  if (used.has("n")) await tx.run(insertNewListings, { source: source.id, ...visibility });
}

/** The lines of what is written, each with its mode, in runs as long as they stand together: of a batch that is all new, one. */
function linesOf({ lines, ends }: PreparedBatch, modes: readonly (Mode | null)[]): Uint8Array[] {
  const runs: { start: number; end: number }[] = [];
  for (const [listing, mode] of modes.entries()) {
    if (mode === null) continue;
    const start = ends[listing - 1] ?? 0;
    const end = ends[listing] as number;
    lines[start] = mode.charCodeAt(0);
    const last = runs.at(-1);
    if (last?.end === start) last.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => lines.subarray(start, end));
}

/** What is known of a listing at a point of the batch; `written` is the observation of this very batch that made it so. */
type Current = { hash: string; observedAt: number; written: number | null };

type Judged = Pick<Kept, "outcomes" | "modes"> & {
  /** Listings seen later with the content they have. */ seenAgain: Map<string, Date>;
};

async function judge(tx: Transaction, { ids, hashes, times }: PreparedBatch): Promise<Judged> {
  const current = new Map<string, Current>();
  for (const row of await tx.rows(knownListings, { ids: ids.join() }))
    current.set(row.id, { hash: row.hash, observedAt: row.observed_at.getTime(), written: null });
  const stored = new Set(current.keys());
  const differing = ids.filter((id, listing) => (current.get(id)?.hash ?? hashes[listing]) !== hashes[listing]);
  const contents = new Set<string>();
  if (differing.length > 0) {
    for (const row of await tx.rows(knownVersions, { ids: [...new Set(differing)] }))
      contents.add(`${row.listing_id} ${row.hash}`);
  }
  const modes: (Mode | null)[] = ids.map(() => null);
  const seenAgain = new Map<string, Date>();
  const outcomes = ids.map((id, listing): Outcome => {
    const hash = hashes[listing] as string;
    const observedAt = times[listing] as number;
    const before = current.get(id);
    if (before === undefined) {
      current.set(id, { hash, observedAt, written: listing });
      modes[listing] = "n";
      return "new";
    }
    const isLater = observedAt > before.observedAt;
    if (before.hash === hash) {
      if (isLater) {
        before.observedAt = observedAt;
        seenAgain.set(id, new Date(observedAt));
      }
      return "unchanged";
    }
    const content = `${id} ${hash}`;
    if (!isLater && contents.has(content)) return "unchanged";
    contents.add(content);
    if (observedAt < before.observedAt) {
      modes[listing] = "o";
      return "older";
    }
    // Content of this very batch that is replaced at once goes to the history, as if it had been stored before.
    if (before.written !== null) modes[before.written] = "o";
    contents.add(`${id} ${before.hash}`);
    current.set(id, { hash, observedAt, written: listing });
    modes[listing] = stored.has(id) ? "c" : "n";
    return "changed";
  });
  return { outcomes, modes, seenAgain };
}
