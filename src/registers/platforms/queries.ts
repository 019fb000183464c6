import type { PlatformStanding } from "../../engines/screening/index.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage } from "../../kernel/http/page.ts";
import { hostAndParents, hostOf } from "../../services/sockets/index.ts";
import type { Platform, PlatformKind, Standing, StandingStatus } from "./model.ts";
import { standingOn } from "./model.ts";
import { covers, listedHosts, scamAddress } from "./scam-address.ts";
import {
  allPlatformHosts,
  allStandings,
  decidedStandings,
  platformById,
  platformPage,
  platformsOfHosts,
  platformsOfTaxCode,
  scamEntries,
  standingsOf,
  standingsOfHosts,
  wholeScamHosts,
} from "./store.ts";

/** The platform of a host or of the nearest domain above it (`m.shopee.vn` is shopee.vn's), or null. Takes any address. */
export async function platformByHost(tx: Transaction, address: string): Promise<Platform | null> {
  const host = hostOf(address);
  if (host === null) return null;
  const row = await tx.find(platformsOfHosts, { hosts: hostAndParents(host) });
  return row && asPlatform(row);
}

/** The platforms of a tax code's holder. */
export async function platformsWithTaxCode(tx: Transaction, code: string): Promise<Platform[]> {
  return (await tx.rows(platformsOfTaxCode, { code })).map(asPlatform);
}

/** What the registers say of a host on a day (`yyyy-mm-dd`), or null where they say nothing: then nothing is known, good or bad. */
export async function statusOfHost(tx: Transaction, address: string, asOf: string): Promise<Standing | null> {
  const host = hostOf(address);
  if (host === null) return null;
  const rows = await tx.rows(standingsOfHosts, { hosts: hostAndParents(host) });
  const nearest = rows[0]?.matched;
  return standingOn(rows.filter((row) => row.matched === nearest).map(asStanding), asOf);
}

/** The entry of a scam list that covers an address: its host or one above it, or a listed path that it begins with; null where none. */
export async function scamEntryOf(
  tx: Transaction,
  address: string,
): Promise<{ host: string; source: string; since: string } | null> {
  const found = scamAddress(address);
  if (found === null) return null;
  const rows = await tx.rows(scamEntries, { hosts: listedHosts(found.host) });
  const entry = rows.find((row) => covers(row, found));
  return entry === undefined ? null : { host: entry.host, source: entry.source, since: entry.first_seen };
}

export async function isScamHost(tx: Transaction, address: string): Promise<boolean> {
  return (await scamEntryOf(tx, address)) !== null;
}

/** Everything screening needs to know of hosts, as plain data that can be handed to another thread (some 34,000 hosts take 6 MB). */
export type HostRegister = {
  standings: [host: string, standings: Standing[]][];
  scams: [host: string, entry: { source: string; since: string }][];
};

export async function hostRegister(tx: Transaction): Promise<HostRegister> {
  const [hosts, standings, scams, decided] = await Promise.all([
    tx.rows(allPlatformHosts, {}),
    tx.rows(allStandings, {}),
    tx.rows(wholeScamHosts, {}),
    tx.rows(decidedStandings, {}),
  ]);
  const byPlatform = Map.groupBy(standings, (row) => row.platform_id);
  const ofHost = new Map(hosts.map((row) => [row.host, (byPlatform.get(row.platform_id) ?? []).map(asStanding)]));
  // What the agency has found itself stands beside what registers say; the later of the two holds.
  for (const { host, valid_from: validFrom, source } of decided)
    ofHost.set(host, [...(ofHost.get(host) ?? []), { ...foundUnregistered, validFrom, source }]);
  return {
    standings: [...ofHost],
    scams: scams.map((row) => [row.host, { source: row.source, since: row.first_seen }]),
  };
}

const foundUnregistered = {
  status: "unregistered",
  validTo: null,
  registeredOn: null,
  certainty: "decided",
  note: null,
} as const;

/** The standing of a host on a day; a host on a scam list is `scam-listed` whatever a register says. */
export function platformStandings(register: HostRegister): (host: string, asOf: string) => PlatformStanding | null {
  const ofHost = new Map(register.standings);
  const listed = new Map(register.scams);
  return (host, asOf) => {
    const own = hostAndParents(host);
    for (const each of own) {
      const entry = listed.get(each);
      if (entry !== undefined) return { status: "scam-listed", ...entry };
    }
    const known = own.find((each) => ofHost.has(each));
    const standing = known === undefined ? null : standingOn(ofHost.get(known) ?? [], asOf);
    if (standing === null) return null;
    const status = standing.status === "pending" ? "unknown" : standing.status;
    return { status, source: standing.source, since: standing.validFrom };
  };
}

export type PlatformDetail = Platform & { standing: Standing | null; standings: Standing[] };

/** One platform with all its standings, oldest first, and the one of a day. */
export function getPlatform(ctx: Context, id: string, asOf: string): Promise<PlatformDetail> {
  return ctx.read(async (tx) => {
    const [row, standings] = await Promise.all([
      tx.get(platformById, { id }),
      tx.rows(standingsOf, { platforms: [id] }),
    ]);
    return detail(asPlatform(row), standings.map(asStanding), asOf);
  });
}

/** A page of platforms by host, those whose name or host begins with `words`. */
export function listPlatforms(
  ctx: Context,
  wanted: { words: string; after: string; limit: number; asOf: string },
): Promise<{ items: PlatformDetail[]; next: string | null }> {
  return ctx.read(async (tx) => {
    const folded = (hostOf(wanted.words) ?? foldText(wanted.words)).replace(/[\\%_]/g, String.raw`\$&`);
    const rows = await tx.rows(platformPage, { folded, after: wanted.after, limit: wanted.limit + 1 });
    const { items, next } = cutPage(rows, wanted.limit, (row) => [row.host]);
    const standings = Map.groupBy(
      await tx.rows(standingsOf, { platforms: items.map((row) => row.id) }),
      (row) => row.platform_id,
    );
    return {
      items: items.map((row) => detail(asPlatform(row), (standings.get(row.id) ?? []).map(asStanding), wanted.asOf)),
      next,
    };
  });
}

function detail(platform: Platform, standings: Standing[], asOf: string): PlatformDetail {
  return { ...platform, standing: standingOn(standings, asOf), standings };
}

function asPlatform(row: RowOf<typeof platformById>): Platform {
  const { id, host, aliases, name, owner, tax_code, kind, note, source } = row;
  return { id, host, aliases, name, owner, taxCode: tax_code, kind: kind as PlatformKind, note, source };
}

function asStanding(row: RowOf<typeof standingsOf>): Standing {
  return {
    status: row.status as StandingStatus,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    registeredOn: row.registered_on,
    source: row.source,
    certainty: row.certainty,
    note: row.note,
  };
}
