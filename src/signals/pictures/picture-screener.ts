import type { Screener } from "../../engines/screening/index.ts";
import { buildScreener } from "../../engines/screening/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { allRecalls } from "../../registers/products/index.ts";
import { brands, lexicon } from "../../registers/reference/index.ts";

/** What the words and codes on a picture are screened by: lexicon, brands and recalls. Prices and platforms are not to be seen on it. */
export async function pictureScreener(tx: Transaction): Promise<Screener> {
  const words = await lexicon(tx);
  const names = await brands(tx);
  const recalls = await Array.fromAsync(allRecalls(tx));
  return buildScreener({
    lexicon: words,
    brands: names,
    rules: [],
    recalls,
    platformStanding: () => null,
    priceReference: () => null,
  });
}
