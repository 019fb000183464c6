import { currencyOf, structuredAmount } from "./amounts.ts";
import { found, foundText, webAddress } from "./found.ts";
import type { ShopOffer } from "./model.ts";
import { availabilityOf, conditionOf, emptyOffer, gtinOf } from "./offer-fields.ts";
import { tidy } from "./parse-page.ts";
import { named } from "./structured-offer.ts";
import type { ParsedPage } from "./parse-page.ts";

/** The first content of each `meta` of a page, by its property, name or http-equiv in lower case. */
export function readMetas(page: ParsedPage): Map<string, string> {
  const metas = new Map<string, string>();
  for (const { tag, attributes, parent } of page.elements) {
    if (tag !== "meta") continue;
    const content = tidy(attributes["content"] ?? "");
    // In the head a property stands for the page itself, outside of any thing.
    for (const name of parent?.tag === "head" ? [...namedBy, "itemprop"] : namedBy) {
      const key = attributes[name]?.trim().toLowerCase();
      if (key !== undefined && content !== "" && !metas.has(key)) metas.set(key, content);
    }
  }
  return metas;
}

const namedBy = ["property", "name", "http-equiv"];

/** The offer that Open Graph's product tags make; null where the page is of no goods. */
export function openGraphOffer(metas: ReadonlyMap<string, string>, url: string): ShopOffer | null {
  const meta = (...names: string[]) =>
    names.map((name) => metas.get(name)).find((content) => content !== undefined) ?? null;
  const type = meta("og:type") ?? "";
  const written = meta("product:sale_price:amount", "product:price:amount", "og:price:amount", "product:price");
  const brand = meta("product:brand", "og:brand", "brand");
  if (!/product|item/i.test(type) && written === null && brand === null) return null;
  const currency = currencyOf(meta("product:price:currency", "og:price:currency", "product:sale_price:currency"));
  const price = structuredAmount(written, currency);
  const full = structuredAmount(
    meta("product:original_price:amount", "product:price:amount", "og:price:standard_amount"),
    currency,
  );
  const image = webAddress(meta("og:image", "og:image:secure_url"), url);
  const gtin = gtinOf(meta("product:gtin", "product:ean", "product:upc"));
  const availability = availabilityOf(meta("product:availability", "og:availability"));
  const condition = conditionOf(meta("product:condition"));
  const source = "open-graph" as const;
  return {
    ...emptyOffer(source),
    title: foundText(meta("og:title"), source),
    price: price === null ? null : found(price, source, `${written}`),
    priceKind: price === null ? null : "exact",
    listPrice: price !== null && full !== null && full > price ? found(full, source, `${full}`) : null,
    currency: currency === null ? null : found(currency, source, currency),
    brand: foundText(named(brand), source, 100),
    sku: foundText(meta("product:retailer_item_id", "product:retailer_part_no"), source, 100),
    gtin: gtin === null ? null : found(gtin, source, gtin),
    image: image === null ? null : found(image, source, image),
    availability: availability === null ? null : found(availability, source, availability),
    condition: condition === null ? null : found(condition, source, condition),
    description: foundText(meta("og:description"), source, 2_000),
  };
}
