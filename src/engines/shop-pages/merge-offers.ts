import { foldText } from "../vietnamese/index.ts";
import type { Found, ShopOffer } from "./model.ts";
import type { SeenOffer } from "./page-offer.ts";

/** A price that people see with this certainty holds against one that only machines are told. */
export const certain = 6;

/**
 * One offer out of those that a page makes for its goods in several ways: what was chosen of it (`page`), filled up with what machines
 * are told. A price that people see goes before one that they do not.
 */
export function mergeOffers(structured: readonly ShopOffer[], page: SeenOffer): ShopOffer {
  const all = [...structured, page.offer];
  const first = <K extends keyof ShopOffer>(field: K): ShopOffer[K] =>
    all.map((offer) => offer[field]).find((value) => value !== null) ?? all[0]![field];
  const priced = priceFrom(structured, page);
  return {
    ...page.offer,
    source: all[0]!.source,
    title: toldAlso(structured, page.offer, "title"),
    seller: toldAlso(structured, page.offer, "seller"),
    brand: toldAlso(structured, page.offer, "brand"),
    price: priced.price,
    priceTo: priced.priceTo,
    priceKind: priced.priceKind,
    listPrice: listPriceFrom(all, priced),
    currency: priced.currency ?? first("currency"),
    gtin: first("gtin"),
    sku: first("sku"),
    image: first("image"),
    availability: first("availability"),
    condition: first("condition"),
    description: first("description"),
    origin: first("origin"),
    otherPrices: otherPrices(all, priced),
  };
}

/** What was chosen on the page; where machines are told the same, they are its source. */
function toldAlso(
  structured: readonly ShopOffer[],
  page: ShopOffer,
  field: "title" | "seller" | "brand",
): Found<string> | null {
  const chosen = page[field];
  if (chosen === null) return null;
  const folded = foldText(chosen.value);
  const same = structured.find((offer) => foldText(offer[field]?.value ?? "") === folded);
  return { ...chosen, source: same?.source ?? chosen.source };
}

/** Whether two titles speak of the same goods: all words of the shorter are in the longer, or most where there is no other to take it for. */
export function sameTitle(one: string, other: string, alone: boolean): boolean {
  const [short, long] = [foldText(one).split(" "), foldText(other).split(" ")].toSorted((a, b) => a.length - b.length);
  const words = new Set(long);
  return short!.filter((word) => words.has(word)).length >= Math.max(1, (alone ? 0.7 : 1) * short!.length);
}

function priceFrom(structured: readonly ShopOffer[], page: SeenOffer): ShopOffer {
  const { price, seen, certainty } = page.price;
  const told = structured.filter((offer) => offer.price !== null && (price === null || !isInThousands(offer)));
  if (told.length === 0) return page.offer;
  if (price === null) return told[0]!;
  const shown = (offer: ShopOffer) => seen.some((one) => !one.isStruck && one.value === offer.price!.value);
  const sameAsSeen = told.find((offer) => offer.price!.value === price.value);
  if (sameAsSeen !== undefined) return sameAsSeen;
  const onlyStruck = (offer: ShopOffer) => !shown(offer) && seen.some((one) => one.value === offer.price!.value);
  if (certainty >= certain || told.some(onlyStruck)) return page.offer;
  return told.find(shown) ?? told[0]!;
}

/** Machines are told thousands in the place of đồng at times: "215" for 215.000đ. */
const isInThousands = ({ price, currency }: ShopOffer) =>
  price !== null && price.value < 1_000 && (currency === null || currency.value === "VND");

function listPriceFrom(all: readonly ShopOffer[], priced: ShopOffer): Found<number> | null {
  const above = (priced.priceTo ?? priced.price)?.value ?? Number.POSITIVE_INFINITY;
  return all.map((offer) => offer.listPrice).find((list) => list !== null && list.value > above) ?? null;
}

function otherPrices(all: readonly ShopOffer[], priced: ShopOffer): Found<number>[] {
  return all.flatMap(({ price }) =>
    price !== null && priced.price !== null && price.value !== priced.price.value ? [price] : [],
  );
}
