import type { Found, ShopOffer } from "../../../engines/shop-pages/index.ts";
import type { FieldReading } from "../../listings/index.ts";

const longestValue = 300;
const mostOtherPrices = 5;

/** What was read of an offer, field by field, each with where it stood and the words around it; bounded, as it is kept with the listing. */
export function fieldReadings(offer: ShopOffer, sellerPhone: Found<string> | null): FieldReading[] {
  const found: [FieldReading["field"], Found<string | number> | null][] = [
    ["title", offer.title],
    ["price", offer.price],
    ["priceTo", offer.priceTo],
    ...offer.otherPrices.slice(0, mostOtherPrices).map((one): ["otherPrice", Found<number>] => ["otherPrice", one]),
    ["listPrice", offer.listPrice],
    ["seller", offer.seller],
    ["sellerPhone", sellerPhone],
    ["brand", offer.brand],
    ["gtin", offer.gtin],
    ["description", offer.description],
    ["image", offer.image],
  ];
  return found.flatMap(([field, one]) => (one === null ? [] : [fieldReading(field, one)]));
}

const fieldReading = (
  field: FieldReading["field"],
  { value, source, snippet, margin }: Found<string | number>,
): FieldReading => ({
  field,
  value: typeof value === "string" ? value.slice(0, longestValue) : value,
  source,
  words: snippet,
  chance: margin === undefined ? null : chanceOf(margin),
});

const chanceOf = (logOdds: number): number => Math.round(1_000 / (1 + Math.exp(-logOdds))) / 1_000;
