import type { Concern } from "../../../engines/screening/index.ts";

/** One observation of a listing, in the columns that the profile `demo` maps. Money is whole VND, times are ISO 8601. */
export type MarketListing = {
  id: string;
  url: string;
  title: string;
  description: string;
  brand: string | null;
  category: string;
  seller_id: string;
  seller_name: string;
  seller_url: string;
  seller_phone: string | null;
  price: number;
  list_price: number | null;
  gtin: string | null;
  model: string | null;
  image_url: null;
  sold_count: number;
  observed_at: string;
};

/** An invented platform, as the import of the register takes it. */
export type MarketPlatform = {
  host: string;
  aliases: string[];
  name: string;
  owner: string;
  taxCode: null;
  kind: "direct-sale" | "intermediary" | "social" | "integrated";
  status: "registered" | "notified" | "pending" | "unregistered";
  registeredOn: MarketDay | null;
  validFrom: MarketDay;
  validUntil: null;
  note: string;
  certainty: string;
};

export type MarketDay = { from: string; precision: "day" };

/** An invented recall or alert, as the import of recalls takes it. */
export type MarketRecall = {
  externalId: string;
  number: string;
  issuedOn: MarketDay;
  title: string;
  product: string;
  brand: string;
  company: string;
  models: string[];
  gtins: string[];
  regNo: string | null;
  description: string;
  hazard: string;
  remedy: string;
  kind: string;
  authority: string;
  url: null;
};

export type MarketShop = {
  id: string;
  name: string;
  host: string;
  /** The number that it declares to its platform. */
  phone: string | null;
  /** How it writes its number into descriptions, past the platform's filters; null where it does not. */
  hiddenPhone: string | null;
  /** Kinds of goods it sells, by id. */
  kinds: string[];
  url: string;
};

/** Goods of one brand and model: what many shops sell, and what prices are compared by. */
export type Product = {
  kind: string;
  brand: string;
  name: string;
  model: string;
  vnd: number;
  gtin: string | null;
};

/** Why a listing was planted: what a check must say of it, and whether that alone is worth an officer's look. */
export type Planted = { why: PlantedKind; concern: Concern; check: string; lead: boolean };

export const plantedKinds = [
  "copy",
  "disguised-brand",
  "disguised-term",
  "far-below-price",
  "recalled-code",
  "recalled-model",
  "forged-registration",
  "unsafe-goods",
  "banned-goods",
  "smuggled",
  "task-scam",
  "impossible-code",
  "discount-over-cap",
  "scam-platform",
] as const;
export type PlantedKind = (typeof plantedKinds)[number];

/** What only looks like an offence, and must raise no lead. */
export type Innocent = "denial" | "compatible" | "superlative" | "near-word";

/** What officers looked at in the months before, and said of each shop. */
export type Earlier = {
  listings: MarketListing[];
  truth: Map<string, Planted>;
  verdicts: Map<string, { concern: Concern; verdict: "yes" | "no" }>;
};

export type Market = {
  platforms: MarketPlatform[];
  scamHosts: { address: string; firstSeen: MarketDay }[];
  recalls: MarketRecall[];
  shops: MarketShop[];
  products: Product[];
  /** The first look at each listing. */
  first: MarketListing[];
  /** A second look at a part of them: prices changed, titles edited, most as they were. */
  second: MarketListing[];
  earlier: Earlier;
  /** What was planted, by listing. */
  truth: Map<string, Planted>;
  innocent: Map<string, Innocent>;
  /** Honest clearances at a fraction of the usual price: they do raise leads, and an officer says no to them. */
  clearances: string[];
  /** Listings whose words were cleaned between the two looks: only their history still shows what they said. */
  cleaned: string[];
  /** Shops that one person runs, known by the one phone that all of them give. */
  network: { phone: string; shops: MarketShop[] };
  /** Other phones that shops on several platforms give. */
  reusedPhones: { phone: string; shops: MarketShop[] }[];
};
