import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { pgTextArray } from "../../../kernel/db/database.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { giveWay } from "../../../kernel/give-way.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { hostOf, platformByHost } from "../../../registers/platforms/index.ts";
import type { Seen } from "../keep-seen.ts";
import { keepSeen } from "../keep-seen.ts";
import type { ValueKind } from "../model.ts";
import { findValues } from "../reading/find-values.ts";
import { valueAsRead } from "../reading/value-as-read.ts";
import { writtenBySellers } from "../store/accounts.ts";

type Written = RowOf<typeof writtenBySellers>;

/**
 * Part of the work that follows listings: keeps what the sellers of some listings show of who they are, and numbers the accounts that
 * show something new. A value stays with where it was seen first, so a portion that comes again changes nothing. Records no
 * fact; linking the accounts does.
 */
export async function readAccounts(ctx: Context, agency: string, ids: readonly string[]): Promise<void> {
  const day = dayInVietnam(ctx.now());
  const rows = await ctx.read((tx) => tx.rows(writtenBySellers, { ids }));
  const found: Seen[] = [];
  for (const row of rows) {
    found.push(...ofAccount(row, day), ...ofListing(row, day));
    await giveWay();
  }
  const sellers = [...new Set(rows.map((row) => row.seller_id))];
  if (sellers.length === 0) return;
  await ctx.transaction(async (tx) => keepSeen(ctx, tx, agency, sellers, await withoutPlatforms(tx, found)));
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

const isWhole = ({ kind, value }: Seen) => kind === "page" && !value.includes("/");

/** Links to a registered platform as a whole are nobody's own page. */
async function withoutPlatforms(tx: Transaction, seen: readonly Seen[]): Promise<Seen[]> {
  const hosts = [...new Set(seen.filter(isWhole).map(({ value }) => value))];
  const registered = await Promise.all(hosts.map((host) => platformByHost(tx, host)));
  const platforms = new Set(hosts.filter((_, at) => registered[at] !== null));
  return seen.filter(({ kind, value }) => kind !== "page" || !platforms.has(value));
}
