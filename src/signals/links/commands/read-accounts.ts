import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { pgTextArray } from "../../../kernel/db/database.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { hostOf, platformByHost } from "../../../registers/platforms/index.ts";
import type { ValueKind } from "../model.ts";
import { findValues } from "../reading/find-values.ts";
import { valueAsRead } from "../reading/value-as-read.ts";
import {
  accountsShowingNew,
  fileAccounts,
  keepValues,
  lockAccountNumbers,
  writtenBySellers,
} from "../store/accounts.ts";
import { beginView } from "../store/clusters.ts";

type Written = RowOf<typeof writtenBySellers>;

/** A value of an account, and where it stands. */
type Seen = {
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
 * Part of the work that follows listings: keeps what the sellers of some listings show of who they are, and numbers the accounts that
 * show something new. A value stays with where it was seen first, so a portion that comes again changes nothing. Records no
 * fact; linking the accounts does.
 */
export async function readAccounts(ctx: Context, agency: string, ids: readonly string[]): Promise<void> {
  const day = dayInVietnam(ctx.now());
  const rows = await ctx.read((tx) => tx.rows(writtenBySellers, { ids }));
  const found = first(rows.flatMap((row) => [...ofAccount(row, day), ...ofListing(row, day)]));
  const sellers = [...new Set(rows.map((row) => row.seller_id))];
  if (sellers.length === 0) return;
  await ctx.transaction(async (tx) => {
    const seen = await withoutPlatforms(tx, found);
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
  });
}

/** What the account itself declares: its phones, and a user name where the platform's id of it is one that a person chose. */
function ofAccount(row: Written, day: string): Seen[] {
  const place = {
    seller: row.seller_id,
    listing: "",
    field: "account",
    at: row.seller_first_seen,
    level: row.level,
    sharedWith: pgTextArray(row.seller_shared_with),
  };
  const declared: [ValueKind, string][] = row.seller_phones.map((phone) => ["phone", phone]);
  if (chosenName.test(row.seller_external_id)) declared.push(["handle", row.seller_external_id]);
  return declared.flatMap(([kind, written]) => {
    const read = valueAsRead(kind, written, day);
    if (read === null) return [];
    return [{ ...place, ...read, written, disguised: false, start: 0, end: written.length }];
  });
}

// An id that a machine gave says nothing of whose the account is.
const chosenName = /^(?!name$)[a-z][a-z._]{3,}\d{0,4}$/i;

function ofListing(row: Written, day: string): Seen[] {
  const place = {
    seller: row.seller_id,
    listing: row.id,
    at: row.observed_at,
    level: row.level,
    sharedWith: pgTextArray(row.shared_with),
  };
  const ownHosts = [row.url, row.seller_url].map((url) => (url === null ? null : hostOf(url)));
  const texts: [string, string][] = [
    ["title", row.title],
    ["description", row.description ?? ""],
  ];
  return texts.flatMap(([field, text]) =>
    findValues(text).flatMap(({ kind, written, start, end, disguised }) => {
      const read = valueAsRead(kind, written, day);
      // A link to where the listing stands is the platform's, not the seller's.
      if (read === null || (read.kind === "page" && ownHosts.includes(read.value))) return [];
      return [{ ...place, ...read, field, start, end, disguised, written: written.slice(0, mostWritten) }];
    }),
  );
}

const mostWritten = 300;

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

/** Links to a registered platform as a whole are nobody's own page. */
async function withoutPlatforms(tx: Transaction, seen: readonly Seen[]): Promise<Seen[]> {
  const hosts = new Set(
    seen.filter(({ kind, value }) => kind === "page" && !value.includes("/")).map(({ value }) => value),
  );
  const platforms = new Set<string>();
  for (const host of hosts) if ((await platformByHost(tx, host)) !== null) platforms.add(host);
  return seen.filter(({ kind, value }) => kind !== "page" || !platforms.has(value));
}
