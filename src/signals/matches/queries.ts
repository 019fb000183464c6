import type { AttributePlace, UnitPrice } from "../../engines/matching/index.ts";
import { attributePlaces, brandBook, readAttributes, unitPrice } from "../../engines/matching/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { productsById, recallsById } from "../../registers/products/index.ts";
import { brands } from "../../registers/reference/index.ts";
import type { ListingRow } from "../listings/index.ts";
import { matchesOfListings } from "./store.ts";

/** The matches of a listing whose targets the asker sees; a target that they do not see leaves no trace. */
export async function matchesShown(tx: Transaction, listing: string) {
  const rows = await tx.rows(matchesOfListings, { listings: [listing] });
  const ids = rows.map((row) => row.target_id);
  const targets = new Map(
    [
      ...(await productsById(tx, ids)).map(({ id, name, brand }) => ({ id, name, brand })),
      ...(await recallsById(tx, ids)).map(({ id, product, brand }) => ({ id, name: product, brand })),
    ].map((target) => [target.id, target]),
  );
  return rows.flatMap((row) => {
    const target = targets.get(row.target_id);
    if (target === undefined) return [];
    const { kind, verdict, how, score, reasons, judged, agency } = row;
    return [{ target, kind, verdict, how, score, reasons, judged, agency, modelVersion: row.model_version }];
  });
}

/** What a listing's title tells of the goods, with the characters that tell it, and what the quantity costs. */
export async function saidInTitle(
  tx: Transaction,
  { title, brand, price }: ListingRow,
  further: readonly (string | null)[],
): Promise<{ fields: AttributePlace[]; unitPrice: UnitPrice | null }> {
  const known = (await brands(tx)).flatMap(({ name }) => (typeof name === "string" ? [name] : []));
  const book = brandBook([...known, ...[brand, ...further].filter((one) => one !== null)]);
  const cost = unitPrice(price === null ? null : Number(price), readAttributes(title, book));
  return { fields: attributePlaces(title, book), unitPrice: cost };
}
