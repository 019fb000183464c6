import type { Transaction } from "../../../kernel/db/database.ts";
import type { PreparedBatch, PreparedObservation, PreparedSeller } from "../prepared.ts";
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
  upsertSellers,
} from "../store/bulk.ts";
import { copyBytes } from "../store/copy.ts";
import { insertChange } from "../store/following.ts";

/** What an observation turned out to be. `older` is content from before what is known: it joins the history only. */
export type Outcome = "new" | "changed" | "unchanged" | "older";

/** What became of a batch: the outcome of each observation in its order, and those that are now the listing's content. */
export type Kept<T> = { outcomes: Outcome[]; current: { seen: T; outcome: "new" | "changed" }[] };

/**
 * Part of the bulk import: writes a batch of prepared observations in their order. One replaces what is known when it is
 * later, or of the same time with content not seen before; content of before that is known already is not kept twice. So a
 * file read twice changes nothing. `sellers` carries over to the next batch which accounts are written already. What is new or changed
 * is left for those that follow. Runs on a bulk connection, in the import's transaction, which records the fact.
 */
export async function keepObservations<T extends PreparedObservation>(
  tx: Transaction,
  source: Source,
  batch: PreparedBatch<T>,
  at: Date,
  sellers: KnownSellers = new Map(),
): Promise<Kept<T>> {
  const { agency, level } = source.visibility;
  const visibility = { agency, level, shared_with: source.visibility.sharedWith };
  await tx.run(lockAgencyListings, { agency });
  const { outcomes, written, seenAgain } = await judge(tx, batch.listings);
  const kept: Kept<T> = {
    outcomes,
    current: written.flatMap(({ seen, mode }) =>
      mode === "o" ? [] : [{ seen, outcome: mode === "n" ? "new" : "changed" }],
    ),
  };
  if (written.length > 0) await write(tx, source, visibility, written, batch.lines, sellers);
  if (seenAgain.size > 0) await tx.run(markSeenAgain, { ids: [...seenAgain.keys()], at: [...seenAgain.values()] });
  if (kept.current.length > 0)
    await tx.run(insertChange, { agency, at, ids: [...new Set(kept.current.map(({ seen }) => seen.id))] });
  return kept;
}

async function write(
  tx: Transaction,
  source: Source,
  visibility: RowVisibility,
  written: readonly Written<PreparedObservation>[],
  lines: Uint8Array,
  sellers: KnownSellers,
): Promise<void> {
  await writeSellers(
    tx,
    visibility,
    written.map(({ seen }) => seen.seller),
    sellers,
  );
  await tx.client.query(stagingTable);
  await copyBytes(tx, copyCommand, linesOf(written, lines));
  const modes = new Set(written.map(({ mode }) => mode));
  if (modes.has("o")) {
    await tx.run(keepOlderVersions, visibility);
    await tx.run(keepOlderPrices, visibility);
  }
  if (modes.has("c")) {
    await tx.run(keepReplacedVersions, {});
    await tx.run(keepReplacedPrices, {});
    await tx.run(updateChangedListings, { source: source.id });
  }
  if (modes.has("n")) await tx.run(insertNewListings, { source: source.id, ...visibility });
}

/** The lines of what is written, each with its mode, in runs as long as they stand together: of a batch that is all new, one. */
function linesOf(written: readonly Written<PreparedObservation>[], lines: Uint8Array): Uint8Array[] {
  const runs: { start: number; end: number }[] = [];
  for (const { seen, mode } of written) {
    lines[seen.start] = mode.charCodeAt(0);
    const last = runs.at(-1);
    if (last?.end === seen.start) last.end = seen.end;
    else runs.push({ start: seen.start, end: seen.end });
  }
  return runs.map(({ start, end }) => lines.subarray(start, end));
}

/** How a row of the staging table is taken: a new listing, one that changed, or content for the history only. */
type Written<T> = { seen: T; mode: "n" | "c" | "o" };
type Current = { hash: string; observedAt: Date; written: number | null };

type Judged<T> = {
  outcomes: Outcome[];
  written: Written<T>[];
  /** Listings seen later with the content they have. */ seenAgain: Map<string, Date>;
};

async function judge<T extends PreparedObservation>(tx: Transaction, batch: readonly T[]): Promise<Judged<T>> {
  const known = await tx.rows(knownListings, { ids: [...new Set(batch.map((seen) => seen.id))] });
  const current = new Map<string, Current>(
    known.map((row) => [
      row.id,
      { hash: row.content_hash.toString("hex"), observedAt: row.observed_at, written: null },
    ]),
  );
  const stored = new Set(current.keys());
  const differing = batch
    .filter((seen) => (current.get(seen.id)?.hash ?? seen.hash) !== seen.hash)
    .map((seen) => seen.id);
  const contents = new Set<string>();
  if (differing.length > 0) {
    for (const row of await tx.rows(knownVersions, { ids: [...new Set(differing)] }))
      contents.add(contentKey(row.listing_id, row.content_hash.toString("hex")));
  }
  const written: Written<T>[] = [];
  const seenAgain = new Map<string, Date>();
  const outcomes = batch.map((seen): Outcome => {
    const before = current.get(seen.id);
    const isLater = before === undefined || seen.observedAt > before.observedAt;
    if (before?.hash === seen.hash) {
      if (isLater) {
        before.observedAt = seen.observedAt;
        seenAgain.set(seen.id, seen.observedAt);
      }
      return "unchanged";
    }
    if (before !== undefined && !isLater && contents.has(contentKey(seen.id, seen.hash))) return "unchanged";
    contents.add(contentKey(seen.id, seen.hash));
    if (before !== undefined && seen.observedAt < before.observedAt) {
      written.push({ seen, mode: "o" });
      return "older";
    }
    // Content of this very batch that is replaced at once goes to the history, as if it had been stored before.
    const replaced = before?.written == null ? undefined : written[before.written];
    if (replaced !== undefined) replaced.mode = "o";
    if (before !== undefined) contents.add(contentKey(seen.id, before.hash));
    current.set(seen.id, { hash: seen.hash, observedAt: seen.observedAt, written: written.length });
    written.push({ seen, mode: stored.has(seen.id) ? "c" : "n" });
    return before === undefined ? "new" : "changed";
  });
  return { outcomes, written, seenAgain };
}

function contentKey(listing: string, hash: string): string {
  return `${listing} ${hash}`;
}

type RowVisibility = { agency: string; level: string; shared_with: readonly string[] };

/** Seller accounts that this import has written, each with what was written; it saves writing a shop again with every batch. */
export type KnownSellers = Map<string, string>;
const mostKnownSellers = 100_000;

const content = (seller: PreparedSeller) => `${seller.name}\n${seller.url}\n${seller.phones.join()}`;

/** The accounts of a batch, each once: as last seen, with the phones of all its listings. */
function accountsOf(seen: readonly PreparedSeller[]): PreparedSeller[] {
  const accounts = new Map<string, PreparedSeller>();
  for (const seller of seen) {
    const earlier = accounts.get(seller.id);
    if (earlier === undefined || earlier.phones === seller.phones) accounts.set(seller.id, seller);
    else accounts.set(seller.id, { ...seller, phones: [...new Set([...earlier.phones, ...seller.phones])] });
  }
  return [...accounts.values()];
}

async function writeSellers(
  tx: Transaction,
  visibility: RowVisibility,
  seen: readonly PreparedSeller[],
  known: KnownSellers,
): Promise<void> {
  const sellers = accountsOf(seen).filter((seller) => known.get(seller.id) !== content(seller));
  if (sellers.length === 0) return;
  await tx.run(upsertSellers, {
    id: sellers.map((seller) => seller.id),
    platform: sellers.map((seller) => seller.platformId),
    external_id: sellers.map((seller) => seller.externalId),
    name: sellers.map((seller) => seller.name),
    folded: sellers.map((seller) => seller.folded),
    words: sellers.map((seller) => seller.words),
    url: sellers.map((seller) => seller.url),
    phones: sellers.map((seller) => `{${seller.phones.map((phone) => `"${phone.replace(/[^+\d]/g, "")}"`).join(",")}}`),
    seen: sellers.map((seller) => seller.seenAt),
    ...visibility,
  });
  if (known.size > mostKnownSellers) known.clear();
  for (const seller of sellers) known.set(seller.id, content(seller));
}
