import { z } from "zod";
import { foldText } from "../../engines/vietnamese/index.ts";
import { derivedId } from "../../kernel/id.ts";
import { foldedOnce } from "./folded.ts";
import type { Visibility } from "../../services/facts/index.ts";

const words = (max: number) => z.string().max(max).nullable();

/** One observation of a listing, as a source hands it in; money is whole VND. */
export const observation = z.object({
  externalId: z.string().min(1).max(200),
  platformHost: z.string().min(3).max(253),
  title: z.string().min(1).max(2000),
  url: words(2000),
  description: words(100_000),
  brand: words(300),
  category: words(1000),
  model: words(300),
  gtin: words(200),
  price: z.number().int().min(0).max(1e13).nullable(),
  listPrice: z.number().int().min(0).max(1e13).nullable(),
  sold: z.number().int().min(0).max(1e12).nullable(),
  imageUrl: words(2000),
  sellerExternalId: words(200),
  sellerName: words(300),
  sellerUrl: words(2000),
  sellerPhones: z.array(z.string().max(20)).max(20),
  observedAt: z.date(),
});
export type Observation = z.infer<typeof observation>;

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

/** Goods of one brand in one kind of goods (the last part of the category). */
export function brandKey(brand: string | null, category: string | null): string | null {
  const folded = foldedOnce(brand ?? "");
  if (noBrand.has(folded) || !category) return null;
  const kind = category.split(/[/>|]/).at(-1) ?? "";
  return `${folded} / ${foldedOnce(kind)}`.slice(0, 200);
}
