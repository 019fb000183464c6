import type { Transaction } from "../../../kernel/db/database.ts";
import { partyOfGln, partyStanding } from "../../../registers/parties/index.ts";
import { productOfGtin } from "../../../registers/passports/index.ts";
import { uriOf } from "../keys.ts";
import { readKey } from "./key-words.ts";
import type { TracePlace } from "./model.ts";
import { masterDataOf } from "./store.ts";

/** How many numbers are looked up for one answer; the rest stay numbers. */
const mostLookedUp = 200;

const nameAttribute = /(?:^|[#:/])(?:name|productName|descriptionShort|regulatedProductName)$/;

/** What goods, places and parties are called: by their passports and their register, else by master data of documents. */
export type Names = { product(key: string): string | null; place(key: string): TracePlace };

/** Looks the names of some keys up, as far as the asker may know them. */
export async function namesOf(tx: Transaction, keys: readonly string[], places: readonly string[]): Promise<Names> {
  const gtins = new Set(keys.flatMap((key) => readKey(key).gtin ?? []));
  const products = new Map<string, string>();
  for (const gtin of [...gtins].slice(0, mostLookedUp)) {
    const product = await productOfGtin(tx, gtin);
    if (product !== null) products.set(gtin, product.name);
  }
  const parties = await partiesAt(tx, places);
  const classes = [...gtins].map((gtin) => `/01/${gtin}`);
  const told = await masterNames(tx, [...new Set([...keys, ...classes, ...places])]);
  return {
    product: (key) => {
      const { gtin } = readKey(key);
      return (gtin === null ? undefined : products.get(gtin)) ?? told.get(key) ?? told.get(`/01/${gtin}`) ?? null;
    },
    place: (key) => {
      const party = parties.get(key);
      return { id: uriOf(key), name: told.get(key) ?? party?.name ?? null, party: party?.id ?? null };
    },
  };
}

async function partiesAt(
  tx: Transaction,
  places: readonly string[],
): Promise<Map<string, { id: string; name: string }>> {
  const found = new Map<string, string>();
  for (const key of [...new Set(places)].slice(0, mostLookedUp)) {
    const gln = /^\/41[47]\/(\d{13})/.exec(key)?.[1];
    const party = gln === undefined ? null : await partyOfGln(tx, gln);
    if (party !== null) found.set(key, party);
  }
  const standings = await partyStanding(tx, [...new Set(found.values())]);
  return new Map(
    [...found].flatMap(([key, id]) => {
      const standing = standings.get(id);
      return standing === undefined ? [] : [[key, { id, name: standing.name }] as const];
    }),
  );
}

async function masterNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows(masterDataOf, { ids: ids.slice(0, 2_000) });
  const names = new Map<string, string>();
  for (const { id, attributes } of rows) {
    const list = Array.isArray(attributes) ? attributes : [];
    for (const one of list) {
      if (typeof one !== "object" || one === null || Array.isArray(one)) continue;
      if (nameAttribute.test(String(one["id"])) && typeof one["value"] === "string" && one["value"] !== "")
        names.set(id, one["value"]);
    }
  }
  return names;
}
