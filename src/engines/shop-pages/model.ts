/** Where a value was read: structured data first in trust, then what a person would see, then what the page hands to its own scripts. */
export const sources = ["json-ld", "microdata", "open-graph", "page", "state"] as const;
export type Source = (typeof sources)[number];

/** Whether the page tells it to machines in a form that others agreed on; what is picked out of the rest is a suggestion. */
export const isTold = (source: Source): boolean => source !== "page" && source !== "state";

/**
 * A value with its evidence: its source, and a few words around it as the page writes them. `margin` is how sure a model was that chose it
 * among others, in log-odds.
 */
export type Found<T> = { value: T; source: Source; snippet: string; margin?: number };

export type Availability = "in-stock" | "out-of-stock" | "pre-order";
export type Condition = "new" | "used" | "refurbished";
/** `from`: the least of several ("từ 99k"); `range`: `priceTo` says up to what; `hidden`: digits are left out ("1xx.000đ"), and there is no price. */
export const priceKinds = ["exact", "from", "range", "hidden"] as const;
export type PriceKind = (typeof priceKinds)[number];

/** Goods that a page offers. Money is in whole units of `currency` (đồng where none is named); other currencies may have decimals. */
export type ShopOffer = {
  /** The first source of those that gave something. */
  source: Source;
  title: Found<string> | null;
  price: Found<number> | null;
  priceTo: Found<number> | null;
  priceKind: PriceKind | null;
  /** The price before the discount that the page claims. */
  listPrice: Found<number> | null;
  currency: Found<string> | null;
  seller: Found<string> | null;
  brand: Found<string> | null;
  gtin: Found<string> | null;
  sku: Found<string> | null;
  image: Found<string> | null;
  availability: Found<Availability> | null;
  condition: Found<Condition> | null;
  description: Found<string> | null;
  origin: Found<string> | null;
  /** Prices of other sources of the page that differ from `price`: what machines are told and what people see. */
  otherPrices: Found<number>[];
};

/** The mark of the register of e-commerce sites: where its picture links to, and whether that is the register. */
export type Badge = {
  kind: "notified" | "registered" | "unknown";
  target: string | null;
  id: string | null;
  leadsToRegister: boolean;
};

export type SocialLink = { network: string; url: string };
export type BankAccount = { number: string; bank: string | null };

/** What a page says of who is behind it. Phones are E.164, tax codes have a right check digit. */
export type Shop = {
  name: Found<string> | null;
  phones: Found<string>[];
  emails: Found<string>[];
  addresses: Found<string>[];
  taxCodes: Found<string>[];
  /** Written as tax codes of enterprises, and none by their check digit. */
  wrongTaxCodes: Found<string>[];
  badge: Found<Badge> | null;
  socialLinks: Found<SocialLink>[];
  bankAccounts: Found<BankAccount>[];
};

/** What a site claims of itself, for the record of a new domain. Claims are the page's own words, nothing more. */
export type Claims = {
  owner: Found<string> | null;
  taxCode: Found<string> | null;
  registration: Found<Badge> | null;
  language: Found<string> | null;
  currency: Found<string> | null;
  deliversToVietnam: Found<true> | null;
};

export type PageLink = { url: string; text: string; sameSite: boolean };

/** What a page says; the main offer first. `cut` when the page was beyond a bound and only its beginning was read. */
export type ShopPage = { offers: ShopOffer[]; shop: Shop; claims: Claims; links: PageLink[]; cut: boolean };
