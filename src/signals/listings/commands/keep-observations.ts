import type { Transaction } from "../../../kernel/db/database.ts";
import type { PreparedObservation } from "../prepared.ts";
import type { Source } from "../model.ts";
import {
  copyCommand,
  insertNewListings,
  keepOlderVersions,
  keepPrices,
  keepReplacedVersions,
  knownListings,
  knownVersions,
  lockAgencyListings,
  stagingTable,
  updateChangedListings,
  upsertSellers,
} from "../store/bulk.ts";
import { copyLines } from "../store/copy.ts";

/** What an observation turned out to be. `older` is content from before what is known: it joins the history only. */
export type Outcome = "new" | "changed" | "unchanged" | "older";

/** What became of a batch: the outcome of each observation in its order, and those that are now the listing's content. */
export type Kept<T> = { outcomes: Outcome[]; current: { seen: T; outcome: "new" | "changed" }[] };

/**
 * Part of the bulk import: writes a batch of prepared observations in their order. One replaces what is known when it is
 * later, or of the same time and its content was not seen before; so a file read twice changes nothing. Runs on a bulk
 * connection, in the import's transaction, which records the fact.
 */
export async function keepObservations<T extends PreparedObservation>(tx: Transaction, source: Source, batch: readonly T[]): Promise<Kept<T>> {
  const { agency, level } = source.visibility;
  const visibility = { agency, level, shared_with: source.visibility.sharedWith };
  await tx.run(lockAgencyListings, { agency });
  const { outcomes, written } = await judge(tx, batch);
  const kept: Kept<T> = { outcomes, current: written.flatMap(({ seen, mode }) => (mode === "o" ? [] : [{ seen, outcome: mode === "n" ? "new" : "changed" }])) };
  if (written.length === 0) return kept;

  await writeSellers(tx, visibility, written.map(({ seen }) => seen));
  await tx.client.query(stagingTable);
  await copyLines(tx, copyCommand, written.map(({ seen, mode }) => `${mode}${seen.copyLine}`));
  const modes = new Set(written.map(({ mode }) => mode));
  if (modes.has("c")) await tx.run(keepReplacedVersions, {});
  if (modes.has("o")) await tx.run(keepOlderVersions, visibility);
  await tx.run(keepPrices, visibility);
  if (modes.has("c")) await tx.run(updateChangedListings, { source: source.id });
  if (modes.has("n")) await tx.run(insertNewListings, { source: source.id, ...visibility });
  return kept;
}

/** How a row of the staging table is taken: a new listing, one that changed, or content for the history only. */
type Written<T> = { seen: T; mode: "n" | "c" | "o" };
type Current = { hash: Buffer; observedAt: Date; written: number | null };

async function judge<T extends PreparedObservation>(tx: Transaction, batch: readonly T[]): Promise<{ outcomes: Outcome[]; written: Written<T>[] }> {
  const known = await tx.rows(knownListings, { ids: [...new Set(batch.map((seen) => seen.id))] });
  const current = new Map<string, Current>(known.map((row) => [row.id, { hash: row.content_hash, observedAt: row.observed_at, written: null }]));
  const stored = new Set(current.keys());
  const differing = batch.filter((seen) => current.get(seen.id)?.hash.equals(seen.hash) === false).map((seen) => seen.id);
  const versions = new Set<string>();
  if (differing.length > 0) {
    for (const row of await tx.rows(knownVersions, { ids: [...new Set(differing)] })) versions.add(versionKey(row.listing_id, row.observed_at, row.content_hash));
  }
  const written: Written<T>[] = [];
  const outcomes = batch.map((seen): Outcome => {
    const before = current.get(seen.id);
    const key = versionKey(seen.id, seen.observedAt, seen.hash);
    if (before !== undefined && (before.hash.equals(seen.hash) || versions.has(key))) return "unchanged";
    versions.add(key);
    const isOlder = before !== undefined && seen.observedAt < before.observedAt;
    if (isOlder) written.push({ seen, mode: "o" });
    else {
      // Content of this very batch that is replaced at once goes to the history, as if it had been stored before.
      const replaced = before?.written == null ? undefined : written[before.written];
      if (replaced !== undefined) replaced.mode = "o";
      current.set(seen.id, { hash: seen.hash, observedAt: seen.observedAt, written: written.length });
      written.push({ seen, mode: stored.has(seen.id) ? "c" : "n" });
    }
    return before === undefined ? "new" : isOlder ? "older" : "changed";
  });
  return { outcomes, written };
}

function versionKey(listing: string, observedAt: Date, hash: Buffer): string {
  return `${listing} ${observedAt.getTime()} ${hash.toString("hex")}`;
}

type RowVisibility = { agency: string; level: string; shared_with: readonly string[] };

async function writeSellers(tx: Transaction, visibility: RowVisibility, batch: readonly PreparedObservation[]): Promise<void> {
  const sellers = [...new Map(batch.map((seen) => [seen.seller.id, seen.seller])).values()];
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
}
