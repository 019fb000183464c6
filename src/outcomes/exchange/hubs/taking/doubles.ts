import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { withdrawRecords } from "../../records/commands/withdraw-records.ts";
import { directOf, relayedOf } from "../store/changes.ts";
import type { From, Taken } from "./received.ts";

type Keep = Extract<Taken, { act: "keep" }>;

/** Ids of relayed records that the house which made them gives to us itself: they stand here once, by the shorter way. */
export async function alreadyDirect(tx: Transaction, hub: From, taken: readonly Taken[]): Promise<Set<string>> {
  const relayed = taken.filter((one): one is Keep => one.act === "keep" && one.way.path.length > 1);
  if (relayed.length === 0) return new Set();
  const rows = await tx.rows(directOf, {
    hub: hub.id,
    agency: hub.agency,
    houses: relayed.map(({ way }) => way.origin.house),
    records: relayed.map(({ way }) => way.origin.record),
  });
  const known = new Set(rows.map((row) => `${row.origin_house} ${row.origin_record}`));
  const isKnown = ({ way: { origin } }: Keep) => known.has(`${origin.house} ${origin.record}`);
  return new Set(relayed.filter(isKnown).map(({ id }) => id));
}

/** Takes away what others had relayed of records that their own house gives to us now. */
export async function withdrawRelayed(ctx: Context, tx: Transaction, hub: From, kept: readonly Keep[]): Promise<void> {
  const records = kept.filter(({ way }) => way.path.length === 1).map(({ record }) => record);
  if (records.length === 0) return;
  const rows = await tx.rows(relayedOf, { hub: hub.id, agency: hub.agency, house: hub.house, records });
  for (const [agency, found] of Map.groupBy(rows, (row) => row.agency))
    await withdrawRecords(
      ctx,
      found.map(({ id }) => id),
      `hub ${hub.code}`,
      agency,
    );
}
