import type { Context } from "../../../kernel/context.ts";
import { listProducts, registerProducts } from "../../products/index.ts";
import { shownPassport } from "../products.ts";

const source = "passports";

/**
 * Makes the product of a shown passport one that listings are matched with, unless somebody registered its GTIN already: of two alike, matching
 * could tell neither. A repeat changes nothing; a withdrawn one stays known for matching.
 */
export async function registerShown(ctx: Context, gtin: string): Promise<boolean> {
  const of = await ctx.read((tx) => shownPassport(tx, gtin));
  if (of === null || of.shown.name.length < 3) return false;
  const known = await listProducts(ctx, { words: gtin, after: "", limit: 50 });
  if (known.items.some((one) => one.gtin === gtin && one.source !== source)) return false;
  const { name, brand, model, producer } = of.shown;
  await registerProducts(ctx, {
    source,
    level: "agencies",
    products: [
      { externalId: gtin, name, brand: brand || null, model: model || null, gtin, holder: producer.name || null },
    ],
  });
  return true;
}
