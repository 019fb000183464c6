import type { Finding, ListingFacts, PriceReference } from "./model.ts";
import { points } from "./weights.ts";

/** Where "far below" begins; handed to whoever looks for candidates, so that a look-up and the check agree. */
export const priceCuts = {
  /** Below these, a median means little; brands need more, since their goods differ more among themselves. */
  fewestPrices: { product: 5, brand: 30 },
  /** Robust standard deviations below the median. 3.5 is the usual cut for scores built on the median absolute deviation (Iglewicz and Hoaglin 1993). */
  deviations: 3.5,
  /** Equal prices everywhere give a spread of nearly zero; ten per cent is what shops differ by on the same article. */
  leastSpread: 0.1,
  /** However narrow the spread, goods at more than this part of the median are just cheap. */
  part: { product: 0.5, brand: 0.15 },
  /** Below this part of a product's median it is not merely cheap. */
  extremePart: 0.3,
  /** Under this a price is a placeholder ("0đ", "1đ", "liên hệ"), not what the goods cost. */
  leastPrice: 1000,
} as const;

/**
 * A price far below what comparable goods cost, by median and robust spread on a log scale; the sample is in the evidence, since the
 * comparison is only as good as the prices behind it. Task: 2390 II.2.2.
 */
export function checkPrice(listing: Pick<ListingFacts, "price">, reference: PriceReference | null): Finding | null {
  const { price } = listing;
  if (
    reference === null ||
    price === null ||
    price < priceCuts.leastPrice ||
    reference.n < priceCuts.fewestPrices[reference.kind]
  )
    return null;
  const part = price / reference.median;
  if (!(part < priceCuts.part[reference.kind])) return null;
  const deviations = Math.log(part) / Math.max(reference.spread, priceCuts.leastSpread);
  if (deviations > -priceCuts.deviations) return null;
  const matched = String(price);
  return {
    check: `price.below_${reference.kind}`,
    concern: "counterfeit",
    weight: points(
      reference.kind === "brand"
        ? "price.brand"
        : part < priceCuts.extremePart
          ? "price.product.extreme"
          : "price.product",
    ),
    field: "price",
    start: 0,
    end: matched.length,
    matched,
    evidence: {
      price,
      key: reference.key,
      median: reference.median,
      spread: Number(reference.spread.toFixed(3)),
      n: reference.n,
      deviations: Number(deviations.toFixed(1)),
      partOfMedian: Number(part.toFixed(3)),
      sample: reference.sample,
    },
  };
}
