import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { ValueKind } from "./model.ts";
import { accountsShowingNew, fileAccounts, keepValues, lockAccountNumbers } from "./store/accounts.ts";
import { beginView } from "./store/clusters.ts";

/** A value of an account, and where it stands. */
export type Seen = {
  seller: string;
  kind: ValueKind;
  value: string;
  written: string;
  disguised: boolean;
  listing: string;
  field: string;
  start: number;
  end: number;
  at: Date;
  level: string;
  sharedWith: string;
};

/**
 * Keeps what accounts of an agency were seen to show, each value with where it was seen first, and numbers the accounts that are new or show
 * something new. Done again it changes nothing.
 */
export async function keepSeen(
  ctx: Context,
  tx: Transaction,
  agency: string,
  sellers: readonly string[],
  found: readonly Seen[],
): Promise<void> {
  const seen = first(found);
  await tx.run(lockAccountNumbers, {});
  await tx.run(beginView, { agency, at: ctx.now() });
  const given = {
    seller: seen.map((one) => one.seller),
    kind: seen.map((one) => one.kind),
    value: seen.map((one) => one.value),
    shared_with: seen.map((one) => one.sharedWith),
  };
  const showingNew = (await tx.rows(accountsShowingNew, given)).map((row) => row.seller_id);
  await tx.run(keepValues, {
    ...given,
    written: seen.map((one) => one.written),
    disguised: seen.map((one) => one.disguised),
    listing: seen.map((one) => one.listing),
    field: seen.map((one) => one.field),
    start_at: seen.map((one) => one.start),
    end_at: seen.map((one) => one.end),
    seen_at: seen.map((one) => one.at),
    level: seen.map((one) => one.level),
    agency,
  });
  await tx.run(fileAccounts, { sellers, showing_new: showingNew });
}

/** Each value once, where it was seen first; so a batch meets each row once, and its order does not matter. */
function first(seen: readonly Seen[]): Seen[] {
  const kept = new Map<string, Seen>();
  for (const one of seen) {
    const key = JSON.stringify([one.seller, one.kind, one.value, one.sharedWith]);
    const known = kept.get(key);
    if (known === undefined || isBefore(one, known)) kept.set(key, one);
  }
  return [...kept.values()];
}

function isBefore(one: Seen, other: Seen): boolean {
  if (one.at.getTime() !== other.at.getTime()) return one.at < other.at;
  const [left, right] = [`${one.listing} ${one.field}`, `${other.listing} ${other.field}`];
  return left === right ? one.start < other.start : left < right;
}
