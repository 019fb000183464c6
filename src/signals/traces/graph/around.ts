import { canonicalId, type EpcisEvent } from "../../../engines/epcis/index.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { keyOf } from "../keys.ts";
import { readKey } from "./key-words.ts";
import { linksOf } from "./links.ts";
import { thingsMadeIn } from "./lots.ts";
import type { TraceLink } from "./model.ts";
import { edgesAround, emptyings, lotEvents, lotsOf } from "./store.ts";

/** Of how many neighbours of one thing the graph takes note. */
const mostAround = 500;
const mostLotEvents = 2_000;
/** And of how many links in all: a pallet of pallets holds more than a page can tell. */
const mostLinks = 20_000;

/** The links of some keys, as far as the asker sees the events that tell them. */
export type Around = { links: TraceLink[]; more: boolean };

/** Looks around some keys at once: what holds them, what they hold, what they were made of and became, and their lots. */
export async function lookAround(tx: Transaction, keys: readonly string[]): Promise<Around> {
  if (keys.length === 0) return { links: [], more: false };
  const rows = await tx.rows(edgesAround, { keys: [...keys], limit: mostAround, most: mostLinks });
  const parents = [...new Set(rows.filter(({ kind }) => kind !== "transformation").map(({ parent }) => parent))];
  const emptied = parents.length === 0 ? [] : await tx.rows(emptyings, { parents });
  const perKey = Map.groupBy(rows, ({ asked }) => asked);
  const lots = await lotLinks(tx, keys);
  return {
    links: [...linksOf(rows, emptied), ...lots.links],
    more: lots.more || rows.length > mostLinks || [...perKey.values()].some((some) => some.length > mostAround),
  };
}

/** Things and their lots, both ways. */
async function lotLinks(tx: Transaction, keys: readonly string[]): Promise<Around> {
  const lots = keys.filter((key) => readKey(key).kind === "lot");
  const items = keys.filter((key) => readKey(key).kind === "item");
  const links: TraceLink[] = [];
  const add = (from: string, to: string, since: Date) =>
    links.push({ from, to, kind: "lot", since, until: null, events: 1 });
  const found = items.length === 0 ? [] : await tx.rows(lotsOf, { keys: items });
  for (const { key, lot, at } of found) add(key, lot, at);
  const born = lots.length === 0 ? [] : await tx.rows(lotEvents, { lots, limit: mostLotEvents + 1 });
  for (const { lot, at, body } of born.slice(0, mostLotEvents)) {
    if (links.length > mostLinks) break;
    const { gtin } = readKey(lot);
    for (const id of thingsMadeIn(JSON.parse(body) as EpcisEvent)) {
      const key = keyOf(canonicalId(id));
      if (readKey(key).gtin === gtin) add(key, lot, at);
    }
  }
  return { links, more: born.length > mostLotEvents || links.length > mostLinks };
}
