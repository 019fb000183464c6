import type { Transaction } from "../../../kernel/db/database.ts";
import type { PreparedBatch, PreparedSeller } from "../prepared.ts";
import { upsertSellers } from "../store/bulk.ts";

/**
 * The seller accounts of an import, by the numbers that its reading gave them, and as what each was written last; it saves telling and
 * writing a shop again with every batch.
 */
export type KnownSellers = { told: PreparedSeller[]; written: Map<string, PreparedSeller> };

export function knownSellers(): KnownSellers {
  return { told: [], written: new Map() };
}

/** Takes in the accounts that a batch names for the first time; once for every batch, in the order of reading. */
export function hearOfSellers(known: KnownSellers, { newSellers, firstSeller }: PreparedBatch): void {
  if (firstSeller === 0) known.written.clear();
  known.told.length = firstSeller;
  for (const seller of newSellers) known.told.push(seller);
}

/** Writes the accounts of those listings of a batch that are written themselves, where they are not known to stand as they are. */
export async function writeSellers(
  tx: Transaction,
  visibility: { agency: string; level: string; shared_with: readonly string[] },
  batch: PreparedBatch,
  isWritten: (listing: number) => boolean,
  known: KnownSellers,
): Promise<void> {
  const accounts = accountsOf(batch, isWritten, known.told);
  const sellers = [...accounts.values()].filter(({ account }) => known.written.get(account.id) !== account);
  if (sellers.length === 0) return;
  await tx.run(upsertSellers, {
    rows: sellers.map(({ account, seenAt }) => sellerRow(account, seenAt)),
    ...visibility,
  });
  for (const { account } of sellers) known.written.set(account.id, account);
}

/** A seller account as it is written, last seen at a time in milliseconds. */
export const sellerRow = (account: Omit<PreparedSeller, "seenAt">, seenAt: number) => ({
  id: account.id,
  platform: account.platformId,
  external_id: account.externalId,
  name: account.name,
  folded: account.folded,
  words: account.words,
  url: account.url,
  phones: [...account.phones],
  seen: new Date(seenAt).toISOString(),
});

/** The accounts of a batch, each once: as last seen, with the phones of all its listings. */
function accountsOf(
  { sellers, times }: PreparedBatch,
  isWritten: (listing: number) => boolean,
  told: readonly PreparedSeller[],
): Map<string, { account: PreparedSeller; seenAt: number }> {
  const accounts = new Map<string, { account: PreparedSeller; seenAt: number }>();
  for (const [listing, number] of sellers.entries()) {
    if (!isWritten(listing)) continue;
    const seen = told[number] as PreparedSeller;
    const seenAt = Math.max(seen.seenAt.getTime(), times[listing] as number);
    const earlier = accounts.get(seen.id);
    if (earlier === undefined) accounts.set(seen.id, { account: seen, seenAt });
    else {
      if (earlier.account !== seen) earlier.account = withPhonesOf(earlier.account, seen);
      earlier.seenAt = seenAt;
    }
  }
  return accounts;
}

function withPhonesOf(earlier: PreparedSeller, seen: PreparedSeller): PreparedSeller {
  const missing = earlier.phones.filter((phone) => !seen.phones.includes(phone));
  return missing.length === 0 ? seen : { ...seen, phones: [...new Set([...earlier.phones, ...seen.phones])] };
}
