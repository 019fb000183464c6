import { z } from "zod";
import { canonicalJson } from "../merkle/index.ts";
import type { Bytes } from "./bytes.ts";
import { bytesOf, textOf } from "./bytes.ts";

export const waczVersion = "1.1.1";
export const entryNames = {
  archive: "archive/data.warc.gz",
  index: "indexes/index.cdx",
  pages: "pages/pages.jsonl",
  manifest: "datapackage.json",
  digest: "datapackage-digest.json",
} as const;

const words = (most: number) => z.string().max(most);
const time = z.iso.datetime();
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** Who captured, where, by what, and what could not be had. */
export const captureSchema = z.strictObject({
  /** `house`: our own browser fetched the page. `browser`: a person's browser sent what it showed. */
  way: z.enum(["house", "browser"]),
  actor: words(200),
  actorName: words(200),
  agency: words(100),
  /** Where the one who captured was, as they said. */
  place: words(200).nullable(),
  note: words(2000).nullable(),
  userAgent: words(500).nullable(),
  /** When, by the clock of the person's browser. The records are dated by the house. */
  claimedAt: time.nullable(),
  /** The address that was asked for; redirects are in the records. */
  asked: words(4000),
  /** The clip: of which part of the page, in CSS pixels. */
  clip: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
  missing: z.array(z.strictObject({ url: words(4000), why: words(60) })).max(1000),
});
export type Capture = z.output<typeof captureSchema>;

/** `datapackage.json`: what WACZ 1.1.1 and Frictionless Data Package ask for, and under `capsule` what is ours. */
export const manifestSchema = z.strictObject({
  profile: z.literal("data-package"),
  wacz_version: z.literal(waczVersion),
  title: words(1000),
  description: words(4000),
  created: time,
  software: words(200),
  mainPageUrl: words(4000),
  mainPageDate: time,
  resources: z.array(
    z.strictObject({ name: words(100), path: words(100), hash: digest, bytes: z.number().int().nonnegative() }),
  ),
  capsule: z.strictObject({
    version: z.literal(1),
    id: words(100),
    capture: captureSchema,
    /** Every record of the WARC, in order: where its gzip member stands, and the hash of that member. */
    records: z
      .array(
        z.strictObject({
          id: words(60),
          type: z.enum(["warcinfo", "request", "response", "resource"]),
          url: words(10_000).nullable(),
          offset: z.number().int().nonnegative(),
          length: z.number().int().positive(),
          hash: digest,
        }),
      )
      .min(1)
      .max(10_000),
  }),
});
export type Manifest = z.output<typeof manifestSchema>;
export type RecordEntry = Manifest["capsule"]["records"][number];

/** `datapackage-digest.json`: the manifest's hash, our signature over it, and the proof that the house's log has it. */
export const sealSchema = z.strictObject({
  path: z.literal(entryNames.manifest),
  hash: digest,
  seal: z.strictObject({ algorithm: z.literal("Ed25519"), key: words(44), signature: words(88) }),
  proof: z.unknown().optional(),
});
export type Seal = z.output<typeof sealSchema>;

/** The canonical bytes of a JSON value, by which equal values have equal hashes. Source: RFC 8785. */
export function jsonBytes(value: unknown): Bytes {
  return bytesOf(canonicalJson(value));
}

/** Reads canonical JSON of this shape; null where it is anything else, or written in any other way. */
export function readJson<S extends z.ZodType>(bytes: Uint8Array, schema: S): z.output<S> | null {
  const text = textOf(bytes);
  if (text === null) return null;
  try {
    const parsed = schema.parse(JSON.parse(text));
    return canonicalJson(parsed) === text ? parsed : null;
  } catch {
    return null;
  }
}
