import type { PriceKind, Source as PageSource } from "../../engines/shop-pages/index.ts";
import type { PostDetails } from "../../engines/social/index.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import { derivedId } from "../../kernel/id.ts";
import { foldedOnce } from "./folded.ts";
import type { Visibility } from "../../services/facts/index.ts";

/** One observation of a listing, as the profile of its source reads it; money is whole VND, a phone is E.164. */
export type Observation = {
  externalId: string;
  platformHost: string;
  title: string;
  url: string | null;
  description: string | null;
  brand: string | null;
  category: string | null;
  model: string | null;
  gtin: string | null;
  price: number | null;
  listPrice: number | null;
  sold: number | null;
  imageUrl: string | null;
  sellerExternalId: string | null;
  sellerName: string | null;
  sellerUrl: string | null;
  sellerPhones: readonly string[];
  observedAt: Date;
  /** What a social network told beside it. */
  post?: PostDetails;
};

/** What is read of a page that offers goods; an `otherPrice` stands elsewhere in the page: what machines are told, or what people see. */
export const readFields = [
  "title",
  "price",
  "priceTo",
  "listPrice",
  "otherPrice",
  "seller",
  "sellerPhone",
  "brand",
  "gtin",
  "description",
  "image",
] as const;

/** One value with its evidence: where on the page it was read, a few words around it, and how sure whoever chose it was (0 to 1). */
export type FieldReading = {
  field: (typeof readFields)[number];
  value: string | number;
  source: PageSource;
  words: string;
  chance: number | null;
};

/** How a listing was read from its page. Amounts are in `currency`, whole đồng where it is VND. */
export type PageReading = {
  readAt: Date;
  /** Whether a browser filled the page first. */
  rendered: boolean;
  /** The page was beyond a bound and only its beginning was read. */
  cut: boolean;
  priceKind: PriceKind | null;
  currency: string | null;
  fields: FieldReading[];
};

/** Where listings come from: its agency keeps them, its level says who else sees them. */
export type Source = { id: string; visibility: Visibility };

/**
 * Ids are derived, so the primary key is the uniqueness. Agency and level are part of them: a hidden row and a shared one of
 * the same listing are two rows, and no key can tell of the other.
 */
export function listingId(source: Source, platformId: string, externalId: string): string {
  return derivedId("lst", source.visibility.agency, source.visibility.level, platformId, externalId);
}

/** A seller is known by its account on the platform, else by its folded name there, else it is the platform's own shop. */
export function sellerKey(seen: Pick<Observation, "sellerExternalId" | "sellerName" | "platformHost">): string {
  if (seen.sellerExternalId) return seen.sellerExternalId;
  return seen.sellerName ? `name:${foldedOnce(seen.sellerName)}` : `host:${seen.platformHost}`;
}

export function sellerId(source: Source, platformId: string, key: string): string {
  return derivedId("sel", source.visibility.agency, source.visibility.level, platformId, key);
}

/** Goods that are the same thing whoever sells them: the model where one is given, else the whole title. */
export function productKey(foldedTitle: string, brand: string | null, model: string | null): string | null {
  if (model) return `${foldedOnce(brand ?? "")} ${foldText(model)}`.trim().slice(0, 200);
  return foldedTitle.length >= 12 ? foldedTitle.slice(0, 200) : null;
}

const noBrand = new Set(["", "oem", "no brand", "khong", "none", "other", "khac", "null"]);

/** Whether what stands as a brand names one: "OEM" and "khác" do not. */
export const namesBrand = (brand: string): boolean => !noBrand.has(foldedOnce(brand));

/** Goods of one brand in one kind of goods (the last part of the category). */
export function brandKey(brand: string | null, category: string | null): string | null {
  const folded = foldedOnce(brand ?? "");
  if (noBrand.has(folded) || !category) return null;
  const kind = category.split(/[/>|]/).at(-1) ?? "";
  return `${folded} / ${foldedOnce(kind)}`.slice(0, 200);
}
