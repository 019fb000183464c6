import type { Transaction } from "../../kernel/db/database.ts";
import { allProducts, allRecalls, markOfRegisters } from "../../registers/products/index.ts";
import { brands } from "../../registers/reference/index.ts";
import type { Level } from "../../services/facts/index.ts";
import type { Matcher } from "./matcher.ts";
import { buildMatcher, modelVersion } from "./matcher.ts";

/** What an agency knows of goods, made ready, with who else sees each of them. */
export type KnownGoods = {
  mark: string;
  matcher: Matcher;
  recalls: ReadonlyMap<string, { product: string; source: string }>;
  seenBy: ReadonlyMap<string, { level: Level; sharedWith: readonly string[] }>;
};

/** Agencies that see the same registers share what was made of them; few are kept, for each holds an index. */
const kept = new Map<string, KnownGoods>();
const most = 3;

/** The goods that the asker may see, from memory as long as the registers stand as they were. */
export async function knownGoods(tx: Transaction): Promise<KnownGoods> {
  const mark = `${modelVersion}/${await markOfRegisters(tx)}`;
  const found = kept.get(mark);
  if (found !== undefined) return found;
  const products = await Array.fromAsync(allProducts(tx));
  const recalls = await Array.fromAsync(allRecalls(tx));
  const names = (await brands(tx)).flatMap(({ name }) => (typeof name === "string" ? [name] : []));
  const made: KnownGoods = {
    mark,
    matcher: buildMatcher(products, recalls, names),
    recalls: new Map(recalls.map(({ id, product, source }) => [id, { product, source }])),
    // Of a recall only that it is public or shared is known here; the narrowest holds for its matches.
    seenBy: new Map(products.map(({ id, level, sharedWith }) => [id, { level, sharedWith }])),
  };
  if (kept.size >= most) kept.delete(kept.keys().next().value ?? "");
  kept.set(mark, made);
  return made;
}
