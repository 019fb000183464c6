import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { cutPage } from "../../../kernel/http/page.ts";
import { gtin14, searchWords } from "../model.ts";
import type { Product } from "./model.ts";
import { productById, productPage, productsByIds, registerMark } from "./store.ts";

export const getProduct = async (tx: Transaction, id: string): Promise<Product> =>
  asProduct(await tx.get(productById, { id }));

export const productsById = async (tx: Transaction, ids: readonly string[]): Promise<Product[]> =>
  (await tx.rows(productsByIds, { ids })).map(asProduct);

/** Every registered product the actor may see; read in pages of 5,000. */
export async function* allProducts(tx: Transaction): AsyncGenerator<Product> {
  for (let after = ""; ;) {
    const page = await tx.rows(productPage, { words: [], gtin: null, after, limit: 5000 });
    for (const row of page) yield asProduct(row);
    if (page.length < 5000) return;
    after = page.at(-1)?.id ?? "";
  }
}

/** A page of products; where something is looked for, those with all its words, or with it as their GTIN. */
export function listProducts(
  ctx: Context,
  wanted: { words: string; after: string; limit: number },
): Promise<{ items: Product[]; next: string | null }> {
  return ctx.read(async (tx) => {
    const { after, limit } = wanted;
    const looked = { words: searchWords(wanted.words), gtin: gtin14(wanted.words) };
    const rows = await tx.rows(productPage, { ...looked, after, limit: limit + 1 });
    const { items, next } = cutPage(rows, limit, (row) => [row.id]);
    return { items: items.map(asProduct), next };
  });
}

/** A short text that changes with every change of the products and recalls that the actor may see. */
export const markOfRegisters = async (tx: Transaction): Promise<string> => (await tx.get(registerMark, {})).mark;

function asProduct(row: RowOf<typeof productById>): Product {
  const { external_id, changed_at, shared_with, level, ...same } = row;
  return {
    ...same,
    externalId: external_id,
    changedAt: changed_at,
    level: level as Product["level"],
    sharedWith: shared_with,
  };
}
