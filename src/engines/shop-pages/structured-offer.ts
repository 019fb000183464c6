import { foldText } from "../vietnamese/index.ts";
import { currencyOf, structuredAmount } from "./amounts.ts";
import { found, foundText, webAddress } from "./found.ts";
import { isOf, itemsOf, wordOf } from "./items.ts";
import type { Item } from "./items.ts";
import type { Found, ShopOffer, Source } from "./model.ts";
import { availabilityOf, conditionOf, emptyOffer, gtinOf } from "./offer-fields.ts";
import { noValue } from "./row-values.ts";

const productTypes = [
  "Product",
  "ProductGroup",
  "IndividualProduct",
  "SomeProducts",
  "ProductModel",
  "Vehicle",
  "Book",
];
const offerTypes = ["Offer", "AggregateOffer", "OfferForPurchase"];

/** The offers that things described for machines make: one for each product, and for offers that stand alone. Source: schema.org. */
export function structuredOffers(all: readonly Item[], source: Source, url: string): ShopOffer[] {
  const products = all.filter((item) => isOf(item, ...productTypes));
  const groups = new Set(products.flatMap((item) => itemsOf(item, "hasVariant")));
  const offered = new Set(products.flatMap((item) => itemsOf(item, "offers", "hasVariant")));
  const alone = all.filter(
    (item) => isOf(item, ...offerTypes) && !offered.has(item) && itemsOf(item, "itemOffered").length === 0,
  );
  const own = products.filter((item) => !groups.has(item)).map((item) => offerOfProduct(item, source, url));
  const listed = alone
    .filter((item) => wordOf(item, "name") !== null && (wordOf(item, "price") ?? wordOf(item, "lowPrice")) !== null)
    .map((item) => offerOfProduct(item, source, url, [item]));
  return [...own, ...(own.length === 0 ? listed : [])];
}

function offerOfProduct(product: Item, source: Source, url: string, given?: Item[]): ShopOffer {
  const offers = given ?? offersOf(product);
  const first = offers[0] ?? null;
  const currency = currencyOf(firstWord(offers, "priceCurrency") ?? wordOf(product, "priceCurrency"));
  const text = (...names: string[]) => foundText(wordOf(product, ...names), source);
  const image = webAddress(wordOf(product, "image", "thumbnailUrl"), url);
  const gtin = ["gtin13", "gtin", "gtin14", "gtin12", "gtin8", "isbn"].map((name) =>
    gtinOf(wordOf(product, name) ?? wordOf(first, name)),
  );
  const gtinRead = gtin.find((one) => one !== null) ?? null;
  const availability =
    offers.map((one) => availabilityOf(wordOf(one, "availability"))).find((one) => one !== null) ?? null;
  const condition = conditionOf(firstWord(offers, "itemCondition") ?? wordOf(product, "itemCondition"));
  return {
    ...emptyOffer(source),
    title: text("name"),
    ...pricesOf(product, offers, currency, source),
    currency: currency === null ? null : found(currency, source, `priceCurrency: ${currency}`),
    seller: foundText(
      named(
        firstWord([...offers, ...offers.flatMap((one) => itemsOf(one, "offers"))], "seller", "offeredBy") ??
          wordOf(product, "seller"),
      ),
      source,
    ),
    brand: foundText(named(wordOf(product, "brand")) ?? named(wordOf(product, "manufacturer")), source, 100),
    gtin: gtinRead === null ? null : found(gtinRead, source, `gtin: ${gtinRead}`),
    sku: foundText(wordOf(product, "sku", "productID", "mpn") ?? wordOf(first, "sku"), source, 100),
    image: image === null ? null : found(image, source, image),
    availability:
      availability === null
        ? null
        : found(availability, source, `availability: ${wordOf(first, "availability") ?? ""}`),
    condition: condition === null ? null : found(condition, source, `itemCondition: ${condition}`),
    description: foundText(wordOf(product, "description"), source, 2_000),
    origin: foundText(wordOf(product, "countryOfOrigin"), source, 100),
  };
}

/** The offers of a product, of its variants where it has none of its own, and those inside an aggregate that names no bounds. */
function offersOf(product: Item): Item[] {
  const own = itemsOf(product, "offers");
  const all = own.length > 0 ? own : itemsOf(product, "hasVariant").flatMap((variant) => itemsOf(variant, "offers"));
  return all.flatMap((offer) =>
    wordOf(offer, "lowPrice", "price") === null ? [offer, ...itemsOf(offer, "offers")] : [offer],
  );
}

/** An address in the place of a name names nobody, nor does "Đang cập nhật". */
export const named = (word: string | null) =>
  word === null || /^(?:https?:|[#/])/.test(word) || noValue.test(foldText(word)) ? null : word;

const firstWord = (items: readonly Item[], ...names: string[]) =>
  items.map((item) => wordOf(item, ...names)).find((word) => word !== null) ?? null;

type Prices = Pick<ShopOffer, "price" | "priceTo" | "priceKind" | "listPrice">;

function pricesOf(product: Item, offers: readonly Item[], currency: string | null, source: Source): Prices {
  const least: number[] = [];
  const most: number[] = [];
  const before: number[] = [];
  for (const offer of offers.length === 0 ? [product] : offers) {
    const amount = (...names: string[]) => structuredAmount(wordOf(offer, ...names), currency);
    const specified = itemsOf(offer, "priceSpecification").map((one) => ({
      amount: structuredAmount(wordOf(one, "price", "minPrice"), currency),
      isBefore: /listprice|srp|strikethrough|msrp/i.test(
        `${wordOf(one, "priceType") ?? ""}${foldText(wordOf(one, "name") ?? "")}`,
      ),
    }));
    const low =
      amount("lowPrice", "price") ?? specified.find((one) => !one.isBefore && one.amount !== null)?.amount ?? null;
    if (low !== null) least.push(low);
    const high = amount("highPrice") ?? low;
    if (high !== null) most.push(high);
    for (const one of specified) if (one.isBefore && one.amount !== null) before.push(one.amount);
  }
  const worth = (value: number): Found<number> => found(value, source, `price: ${value} ${currency ?? ""}`);
  if (least.length === 0) return { price: null, priceTo: null, priceKind: null, listPrice: null };
  const [low, high, list] = [Math.min(...least), Math.max(...most), Math.max(0, ...before)];
  return {
    price: worth(low),
    priceTo: high > low ? worth(high) : null,
    priceKind: high > low ? "range" : "exact",
    listPrice: list > low ? worth(list) : null,
  };
}
