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

/** What an observation turned out to be; `older` is content from before what is known: it joins the history only. */
export type Outcome = "new" | "changed" | "unchanged" | "older";

/**
 * Part of the bulk import: writes a batch of prepared observations (each listing at most once) and says what each was.
 * An observation replaces what is known when it is later, or of the same time and its content was not seen before; so a
 * file read twice changes nothing. Runs on a bulk connection, in the import's transaction, which records the fact.
 */
export async function keepObservations(tx: Transaction, source: Source, batch: readonly PreparedObservation[]): Promise<Map<string, Outcome>> {
  const { agency, level } = source.visibility;
  const visibility = { agency, level, shared_with: source.visibility.sharedWith };
  await tx.run(lockAgencyListings, { agency });
  const outcomes = await judgeOutcomes(tx, batch);
  const written = batch.filter((seen) => outcomes.get(seen.id) !== "unchanged");
  if (written.length === 0) return outcomes;

  await writeSellers(tx, visibility, written);
  await tx.client.query(stagingTable);
  await copyLines(tx, copyCommand, written.map((seen) => `${modes[outcomes.get(seen.id) ?? "new"]}${seen.copyLine}`));
  const among = new Set(outcomes.values());
  if (among.has("changed")) await tx.run(keepReplacedVersions, {});
  if (among.has("older")) await tx.run(keepOlderVersions, visibility);
  await tx.run(keepPrices, visibility);
  if (among.has("changed")) await tx.run(updateChangedListings, { source: source.id });
  if (among.has("new")) await tx.run(insertNewListings, { source: source.id, ...visibility });
  return outcomes;
}

const modes: Record<Outcome, string> = { new: "n", changed: "c", older: "o", unchanged: "u" };

async function judgeOutcomes(tx: Transaction, batch: readonly PreparedObservation[]): Promise<Map<string, Outcome>> {
  const known = new Map((await tx.rows(knownListings, { ids: batch.map((seen) => seen.id) })).map((row) => [row.id, row]));
  const outcomes = new Map<string, Outcome>();
  const differing: PreparedObservation[] = [];
  for (const seen of batch) {
    const current = known.get(seen.id);
    if (current === undefined) outcomes.set(seen.id, "new");
    else if (current.content_hash.equals(seen.hash)) outcomes.set(seen.id, "unchanged");
    else differing.push(seen);
  }
  if (differing.length === 0) return outcomes;
  const versions = new Set((await tx.rows(knownVersions, { ids: differing.map((seen) => seen.id) })).map((row) => `${row.listing_id} ${row.observed_at.getTime()} ${row.content_hash.toString("hex")}`));
  for (const seen of differing) {
    const current = known.get(seen.id);
    const isKnown = versions.has(`${seen.id} ${seen.observedAt.getTime()} ${seen.hash.toString("hex")}`);
    if (isKnown) outcomes.set(seen.id, "unchanged");
    else outcomes.set(seen.id, current !== undefined && seen.observedAt < current.observed_at ? "older" : "changed");
  }
  return outcomes;
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
