import type { Context } from "../../../kernel/context.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { Channel, Verdict } from "./model.ts";
import { guessesBetween, insertScans, prepareScanDays, scansBehind, scansOfCode } from "./store.ts";

export type Scan = {
  at: Date;
  id: string;
  gtin: string;
  batch: string | null;
  counter: number | null;
  verdict: Verdict;
  reasons: readonly string[];
  channel: Channel;
  province: string | null;
  geo5: string | null;
  device: Buffer | null;
  pin: "none" | "right" | "wrong";
  /** The party whose code it is. */
  agency: string | null;
};

/** Commits scans in one statement, as verification; a day that has no partition yet is made. */
export async function keepScans(ctx: Context, scans: readonly Scan[]): Promise<void> {
  const params = {
    at: scans.map(({ at }) => at),
    ids: scans.map(({ id }) => id),
    gtins: scans.map(({ gtin }) => gtin),
    batches: scans.map(({ batch }) => batch),
    counters: scans.map(({ counter }) => counter),
    verdicts: scans.map(({ verdict }) => verdict),
    reasons: scans.map(({ reasons }) => reasons.join(" ")),
    channels: scans.map(({ channel }) => channel),
    provinces: scans.map(({ province }) => province),
    places: scans.map(({ geo5 }) => geo5),
    devices: scans.map(({ device }) => device),
    pins: scans.map(({ pin }) => pin),
    agencies: scans.map(({ agency }) => agency),
  };
  const insert = () => ctx.read((tx) => tx.run(insertScans, params)); // one statement commits by itself
  try {
    await insert();
  } catch (error) {
    if ((error as { code?: string }).code !== "23514") throw error; // no partition for the row
    await prepareDays(ctx, scans[0]?.at ?? ctx.now(), 2);
    await insert();
  }
}

/** Makes the partitions of so many days from one on. */
export async function prepareDays(ctx: Context, first: Date, days: number): Promise<number> {
  const day = first.toISOString().slice(0, 10);
  return (await ctx.read((tx) => tx.get(prepareScanDays, { first: day, days }))).made;
}

export type ScanCursor = { tx: string; id: string };
export const firstScan: ScanCursor = { tx: "0", id: "" };
export type FollowedScan = Scan & { cursor: ScanCursor };

/**
 * Scans committed since a cursor, in the order of their transactions, each once; the last one's `cursor` is where to go on. As verification
 * (`originActor`) or as the house for an agency.
 */
export async function scansSince(ctx: Context, cursor: ScanCursor, limit: number): Promise<FollowedScan[]> {
  const rows = await ctx.read((tx) => tx.rows(scansBehind, { ...cursor, limit }));
  return rows.map((row) => ({ ...asScan(row), cursor: { tx: row.tx, id: row.id } }));
}

function asScan(row: RowOf<typeof scansBehind>): Scan {
  const { batch_id: batch, verdict, channel, pin, tx: _, ...same } = row;
  return { ...same, batch, verdict: verdict as Verdict, channel: channel as Channel, pin: pin as Scan["pin"] };
}

/** The raw scans of one code since a time, oldest first, at most so many. */
export async function scansOf(
  ctx: Context,
  code: { batch: string; counter: number },
  from: Date,
  limit = 1000,
): Promise<Omit<Scan, "gtin" | "batch" | "counter" | "agency">[]> {
  const rows = await ctx.read((tx) => tx.rows(scansOfCode, { ...code, from, limit }));
  return rows.map(({ verdict, channel, pin, ...same }) => ({
    ...same,
    verdict: verdict as Verdict,
    channel: channel as Channel,
    pin: pin as Scan["pin"],
  }));
}

export type Guessing = { gtin: string; guesses: number; addresses: number; most: number; since: Date; last: Date };

/** Products whose codes were guessed at least so often between two times, the most first. `most`: by one address in one window. */
export async function guessingBetween(ctx: Context, from: Date, to: Date, least: number): Promise<Guessing[]> {
  const rows = await ctx.read((tx) => tx.rows(guessesBetween, { from, to, least: BigInt(least), limit: 500 }));
  return rows.map(({ gtin, guesses, addresses, most, since, last }) => ({
    gtin,
    since,
    last,
    guesses: Number(guesses),
    addresses: Number(addresses),
    most: Number(most),
  }));
}
