import { checkGtin } from "../gs1/index.ts";
import type { Availability, Condition, ShopOffer, Source } from "./model.ts";

/** An offer of which nothing is known yet. */
export function emptyOffer(source: Source): ShopOffer {
  return {
    source,
    title: null,
    price: null,
    priceTo: null,
    priceKind: null,
    listPrice: null,
    currency: null,
    seller: null,
    brand: null,
    gtin: null,
    sku: null,
    image: null,
    availability: null,
    condition: null,
    description: null,
    origin: null,
    otherPrices: [],
  };
}

/** Availability by the words of schema.org, Open Graph and Vietnamese pages (folded). */
export function availabilityOf(written: string | null): Availability | null {
  if (written === null) return null;
  const word = written.toLowerCase().replace(/[^a-z]/g, "");
  if (/outofstock|soldout|oos|discontinued|hethang|ngungkinhdoanh|khongcosan/.test(word)) return "out-of-stock";
  if (/preorder|presale|backorder|dattruoc|sapve|hangsapve/.test(word)) return "pre-order";
  return /instock|limitedavailability|onlineonly|instoreonly|available|conhang|sanhang|cosan/.test(word)
    ? "in-stock"
    : null;
}

/** Condition by the words of schema.org, Open Graph and Vietnamese pages (folded). */
export function conditionOf(written: string | null): Condition | null {
  if (written === null) return null;
  const word = written.toLowerCase();
  if (/refurb|tan trang/.test(word)) return "refurbished";
  if (/used|damaged|da qua su dung|hang cu|\bcu\b|2nd|second ?hand|like ?new|thanh ly/.test(word)) return "used";
  return /new|\bmoi\b/.test(word) ? "new" : null;
}

/** A bar code number with a right check digit, or null. */
export function gtinOf(written: string | null): string | null {
  const digits = written?.replace(/[\s-]/g, "") ?? "";
  return /^\d{8,14}$/.test(digits) && checkGtin(digits).ok ? digits : null;
}
