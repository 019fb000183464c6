import { z } from "zod";
import type { TechnologyKind } from "./manifest.ts";
import { says } from "../../../kernel/faults.ts";

/** Form 1 of question and answer. A change that an old technology would not survive is form 2, beside this one. */
export const concernNames = [
  "counterfeit",
  "recalled",
  "prohibited",
  "promotion",
  "platform",
  "consumer",
  "label",
] as const;

/** The most that one finding of a technology may weigh, in decibans, and how many a listing may have. */
export const heaviestFinding = 15;
export const mostFindings = 20;

const id = z.string().min(1).max(80);
const said = (most: number) => z.string().trim().min(1).max(most);
/** A reason, or why not, as officers read it. */
const reason = z.strictObject({ vi: said(400), en: said(400) });

const detected = z.strictObject({
  findings: z
    .array(
      z.strictObject({
        id,
        concern: z.enum(concernNames),
        weight: z.number().gt(0).max(heaviestFinding),
        field: z.enum(["title", "description", "brand", "model", "gtin", "url"]),
        /** UTF-16 range in that field's text, as it was given. */
        start: z.number().int().min(0),
        end: z.number().int().min(1),
        reason,
      }),
    )
    .max(10_000),
});

const address = z
  .string()
  .max(2_000)
  .refine((given) => /^https?:\/\//i.test(given) && URL.canParse(given), says("fault.form.web"));
const short = said(300).nullish();
const amount = z.number().int().min(0).max(1_000_000_000_000).nullish();

/** A listing as a collector hands it over: the plain form of listings. */
export const collectedListing = z.strictObject({
  id: said(200),
  url: address,
  title: said(1_000),
  description: said(20_000).nullish(),
  brand: short,
  category: said(1_000).nullish(),
  seller_id: said(200).nullish(),
  seller_name: short,
  seller_url: address.nullish(),
  seller_phone: said(40).nullish(),
  price: amount,
  list_price: amount,
  gtin: said(40).nullish(),
  model: short,
  image_url: address.nullish(),
  sold_count: amount,
});

const collected = z.strictObject({
  records: z.array(collectedListing).max(1_000),
  /** Where to go on; handed back with the next call. */
  position: z.string().max(500).nullable(),
  more: z.boolean(),
});

const authenticated = z.strictObject({
  opinions: z
    .array(
      z.strictObject({
        id,
        /** Never "genuine" and never "fake": what is asked agrees with what the maker says, or does not. */
        opinion: z.enum(["agrees", "disagrees", "cannot-tell"]),
        confidence: z.number().min(0).max(1),
        reason,
      }),
    )
    .max(100),
});

const exported = z.strictObject({
  taken: z.array(id).max(1_000),
  refused: z.array(z.strictObject({ id, reason: said(300) })).max(1_000),
  /** Of an exporter in a process: files that the house writes for it into its folder. */
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,80}\.[a-z]{2,5}$/i),
        text: z.string().max(2_000_000),
      }),
    )
    .max(100)
    .default([]),
});

/** The function that is called, and what it must answer. */
export const calls = {
  detector: { name: "detect", answer: detected },
  collector: { name: "collect", answer: collected },
  authenticator: { name: "authenticate", answer: authenticated },
  exporter: { name: "handOn", answer: exported },
} as const satisfies Record<TechnologyKind, { name: string; answer: z.ZodType }>;

export type Answers = { [K in TechnologyKind]: z.output<(typeof calls)[K]["answer"]> };
export type DetectedFinding = Answers["detector"]["findings"][number];
export type Opinion = Answers["authenticator"]["opinions"][number];
export type CollectedListing = z.output<typeof collectedListing>;

/** One thing that is asked about: its id, and the fields that the manifest names, absent ones null. */
export type Item = { id: string } & Record<string, unknown>;

/** What is asked. */
export type Questions = {
  detector: { items: readonly Item[] };
  collector: { document: string | null; position: string | null; limit: number };
  authenticator: { items: readonly Item[] };
  exporter: { items: readonly Item[] };
};
