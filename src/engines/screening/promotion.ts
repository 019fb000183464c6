import type { Finding, ListingFacts, Rule } from "./model.ts";
import { points } from "./weights.ts";

/**
 * A discount greater than the cap of the rule. Inside a concentrated programme the cap is the whole price, so nothing is found there.
 * The price before is what the listing shows; whether it was really asked right before is for the price history and a person.
 * Law: Decree 81/2018 art. 7 until 30 Jun 2025; Circular 39/2025/TT-BCT art. 3, 4 after. Task: 2390 II.2.2, 8598 unit 6.
 */
export function discountCap(
  rule: Rule,
  alsoRead: (date: string) => string[],
): (listing: ListingFacts) => Finding | null {
  const cap = capOf(rule);
  const uncertainAfter = /dated after (\d{4}-\d{2}-\d{2}) must say so/.exec(rule.note ?? "")?.[1] ?? null;
  return (listing) => {
    const { price, listPrice, observedOn } = listing;
    if (price === null || listPrice === null || price <= 0 || listPrice <= price) return null;
    const discount = (listPrice - price) / listPrice;
    if (discount <= cap || listing.programmeKind === "concentrated") return null;
    const uncertain = uncertainAfter !== null && observedOn > uncertainAfter;
    const matched = String(price);
    return {
      check: "promotion.discount_cap",
      concern: "promotion",
      weight: points(uncertain ? "promotion.cap.uncertain" : "promotion.cap"),
      field: "price",
      start: 0,
      end: matched.length,
      matched,
      evidence: {
        rule: rule.id,
        law: rule.source,
        on: observedOn,
        priceBefore: listPrice,
        price,
        discount: Number(discount.toFixed(4)),
        cap,
        uncertain,
        note: uncertain ? rule.note : null,
        alsoRead: alsoRead(observedOn),
      },
    };
  };
}

function capOf(rule: Rule): number {
  const cap = Number(/^\(price_before-price_promo\)\/price_before <= (0?\.\d+|1)$/.exec(rule.check ?? "")?.[1]);
  if (!(cap > 0 && cap <= 1)) throw new Error(`rule ${rule.id}: its check is not a discount cap: ${rule.check}`);
  return cap;
}
