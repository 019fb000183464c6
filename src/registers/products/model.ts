import { z } from "zod";
import { checkGtin } from "../../engines/gs1/index.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import { factType } from "../../services/facts/index.ts";
import { importedBatch } from "../reference/index.ts";

/** How precisely a source gives a day. */
export const precisions = ["day", "month", "year"] as const;
export type Precision = (typeof precisions)[number];
const dayOfSource = z.object({ from: z.iso.date(), precision: z.enum(precisions) });

/** What a recall profile gives. The kind is the source's own word: `foreign-recall`, `counterfeit_drug`, `safety-alert` … */
export const recallInput = z.object({
  externalId: z.string(),
  number: z.string().nullable(),
  issuedOn: dayOfSource.nullable(),
  title: z.string().nullable(),
  product: z.string(),
  brand: z.string().nullable(),
  company: z.string().nullable(),
  models: z.array(z.string()),
  gtins: z.array(z.string()),
  regNo: z.string().nullable(),
  description: z.string().nullable(),
  hazard: z.string().nullable(),
  remedy: z.string().nullable(),
  kind: z.string(),
  authority: z.string().nullable(),
  url: z.string().nullable(),
});
export type RecallInput = z.output<typeof recallInput>;

export const referencePriceInput = z.object({
  name: z.string(),
  price: z.bigint().positive(),
  unit: z.string().nullable(),
  brand: z.string().nullable(),
  category: z.string().nullable(),
  gtin: z.string().nullable(),
  shop: z.string(),
  observedOn: dayOfSource.nullable(),
});
export type ReferencePriceInput = z.output<typeof referencePriceInput>;

/** Where records come from, as a profile names it. What is not `public` is shown to the public only once a person has verified it. */
export type ImportSource = { id: string; level: "own" | "agencies" | "public" };

/** A recall or alert as anybody who may see it reads it. `issuedOn` is the first day of what the source gives: see `issuedPrecision`. */
export type Recall = {
  id: string;
  source: string;
  number: string | null;
  issuedOn: string | null;
  issuedPrecision: Precision | null;
  title: string | null;
  product: string;
  brand: string | null;
  company: string | null;
  models: string[];
  gtins: string[];
  regNo: string | null;
  description: string | null;
  hazard: string | null;
  remedy: string | null;
  kind: string;
  authority: string | null;
  url: string | null;
  verified: boolean;
  level: "own" | "named" | "agencies" | "public";
  version: number;
};

/** What known goods cost at a known shop. Money is whole VND. */
export type ReferencePrice = {
  shop: string;
  name: string;
  unit: string | null;
  brand: string | null;
  gtin: string | null;
  price: bigint;
  observedOn: string | null;
};

/** The 14-digit form of a GTIN that a person or a source wrote, or null where its check digit is wrong. */
export function gtin14(written: string): string | null {
  const checked = checkGtin(written.replace(/[\s.-]/g, ""));
  return checked.ok ? checked.gtin14 : null;
}

/** The different words of a text as look-ups keep them: folded, 100 at most. */
export function searchWords(text: string): string[] {
  const words = foldText(text.slice(0, 4000)).split(" ");
  return [...new Set(words)].filter((word) => word !== "").slice(0, 100);
}

export const recallsImported = factType("recalls-imported", importedBatch);
export const recallVerified = factType("recall-verified", z.object({ from: z.string(), note: z.string() }));
export const referencePricesImported = factType("reference-prices-imported", importedBatch);

export const verifyRecallInput = z.object({
  /** How it was verified: who was asked, which page was read. */
  note: z.string().trim().min(1).max(2000),
});
export type VerifyRecall = z.output<typeof verifyRecallInput>;
