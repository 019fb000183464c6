/** The part of a listing that a finding points at. */
export type Field =
  | "title"
  | "description"
  | "brand"
  | "seller"
  | "price"
  | "listPrice"
  | "gtin"
  | "model"
  | "url"
  | "platform"
  /** One of its pictures, which the evidence names: no range of a text. */
  | "picture";

/** What an officer would look into; leads are gathered per seller account and concern. */
export type Concern = "counterfeit" | "recalled" | "prohibited" | "promotion" | "platform" | "consumer" | "label";

/** What is known of one listing on one day. Prices are whole VND; `observedOn` is yyyy-mm-dd in Vietnam. */
export type ListingFacts = {
  title: string;
  description: string | null;
  brand: string | null;
  seller: string | null;
  category: string | null;
  url: string | null;
  host: string | null;
  price: number | null;
  listPrice: number | null;
  gtin: string | null;
  model: string | null;
  observedOn: string;
  /** Kind of the promotion programme the listing says it belongs to, "concentrated" where the law knows it; absent when unknown. */
  programmeKind?: string | null;
};

export type Evidence = Record<string, string | number | boolean | null | string[] | number[]>;

/** What one check says of one listing: where, why, and how much, in the log-odds points of `weights`. Never a decision. */
export type Finding = {
  check: string;
  concern: Concern;
  weight: number;
  field: Field;
  /** UTF-16 range in that field's text. */
  start: number;
  end: number;
  /** The characters of that range as they were written. */
  matched: string;
  evidence: Evidence;
};

/** One term of reference/lexicon.json. Strength: 0 a claim to check, 1 weak, 2 medium, 3 strong. */
export type LexiconTerm = {
  term: string;
  category: string;
  strength: number;
  meaning_en: string;
  meaning_vi: string;
  variants: string[];
  keys_no_diacritics: string[];
  ambiguous_keys: string[];
  false_positive: string | null;
  false_positive_vi: string | null;
  source: string;
};

export type Lexicon = { version: string; negations: string[]; terms: LexiconTerm[] };

/** A brand as its holder writes it; sellers that the holder has authorised are never asked about their brand field. */
export type BrandMaterial = { name: string; aliases?: string[]; authorisedSellers?: string[] };

/** One rule of reference/rules.json, in force from `valid_from` to `valid_to`, both inclusive; null is open. */
export type Rule = {
  id: string;
  topic: string;
  rule: string;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
  certainty: string;
  check: string | null;
  note: string | null;
};

/** A recall or alert, whoever published it. Empty lists and nulls for what it does not say. */
export type RecallMaterial = {
  id: string;
  gtins: string[];
  brand: string | null;
  models: string[];
  product: string;
  registrations: string[];
  kind: string;
  source: string;
};

export type PlatformStanding = {
  status: "registered" | "notified" | "unregistered" | "unknown" | "warned" | "scam-listed";
  source: string | null;
  since: string | null;
};

/** What comparable goods cost, in VND: `median`, and `spread` as the robust standard deviation of the natural log of the price. */
export type PriceReference = {
  key: string;
  kind: "product" | "brand";
  median: number;
  spread: number;
  n: number;
  sample: number[];
};

/** Everything a screener is compiled from; the engine itself reads no file, no database and no clock. */
export type ScreeningMaterial = {
  lexicon: Lexicon;
  brands: BrandMaterial[];
  rules: Rule[];
  recalls: RecallMaterial[];
  platformStanding: (host: string, asOf: string) => PlatformStanding | null;
  priceReference: (listing: ListingFacts) => PriceReference | null;
};
