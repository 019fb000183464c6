import { z } from "@hono/zod-openapi";
import { plainAddress } from "../../engines/shop-pages/index.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import { says } from "../../kernel/faults.ts";
import { factType, levels } from "../../services/facts/index.ts";
import type { Level } from "../../services/facts/index.ts";
import type { concerns } from "../leads/index.ts";

export const evidenceStates = ["waiting", "kept", "failed"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** `house`: our own browser fetched the page. `browser`: a person's browser sent what it showed. */
export const captureWays = ["house", "browser"] as const;
export type CaptureWay = (typeof captureWays)[number];

/** Why no capsule came of a capture. */
export const captureFailures = [
  "no-browser",
  "bad-address",
  "blocked-address",
  "unreachable",
  "bad-certificate",
  "too-slow",
  "too-large",
  "not-a-page",
  "broken-upload",
  "broken",
] as const;
export type CaptureFailure = (typeof captureFailures)[number];

/** A part of the page to cut out, in CSS pixels from its upper left corner. */
const rectangle = z.object({
  x: z.number().min(0).max(100_000),
  y: z.number().min(0).max(100_000),
  width: z.number().min(1).max(10_000),
  height: z.number().min(1).max(20_000),
});
export type Rectangle = z.output<typeof rectangle>;
export const clipInput = z.union([rectangle, z.object({ selector: z.string().min(1).max(500) })]);
export type Clip = z.output<typeof clipInput>;

const pageUrl = z
  .url({ protocol: /^https?$/ })
  .max(4000)
  .refine((given) => {
    const url = URL.parse(given);
    return url !== null && url.username === "" && url.password === "";
  }, says("fault.form.http"));

const id = z.string().min(1).max(60);
const circumstances = {
  url: pageUrl,
  note: z.string().trim().max(2000).optional(),
  /** Where the one who captures is, in their own words. */
  place: z.string().trim().max(200).optional(),
  lead: id.optional(),
  listing: id.optional(),
  case: id.optional(),
  level: z.enum(levels).default("own"),
  sharedWith: z.array(z.string().min(1).max(100)).max(100).default([]),
};

export const captureInput = z.object({ ...circumstances, clip: clipInput.optional() });
export type CaptureInput = z.output<typeof captureInput>;

const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, "base64")));
const picture = z.object({ type: z.enum(["image/png", "image/jpeg"]), data: base64 });

/** The address of the page written in one way: what two captures of one page have in common. */
export const plainPage = (url: string): string => plainAddress(url) ?? url;

/** The words that find a capture. */
export function foldedCapture(of: { title?: string; url: string; note?: string | null | undefined }): string {
  return foldText(`${of.title ?? ""} ${of.url} ${of.note ?? ""}`);
}

/** What the extension sends: the page as its browser showed it. Bytes are in base64. */
export const uploadInput = z
  .object({
    ...circumstances,
    title: z.string().max(1000).default(""),
    /** By the clock of that browser. */
    capturedAt: z.iso.datetime(),
    userAgent: z.string().max(500).optional(),
    /** The page with its resources, as the browser saved it. */
    mhtml: base64.optional(),
    html: z.string().optional(),
    resources: z
      .array(z.object({ url: z.string().max(4000), type: z.string().max(200), data: base64 }))
      .max(1000)
      .default([]),
    /** What the server answered with, as far as the page's own browser may read it. */
    answer: z
      .object({
        status: z.number().int().min(0).max(999),
        headers: z.array(z.tuple([z.string().max(200), z.string().max(8000)])).max(200),
      })
      .optional(),
    screenshot: picture.optional(),
    clip: picture.extend({ of: rectangle }).optional(),
    missing: z
      .array(z.object({ url: z.string().max(4000), why: z.string().max(60) }))
      .max(1000)
      .default([]),
  })
  .refine((sent) => sent.mhtml !== undefined || sent.html !== undefined || sent.screenshot !== undefined, {
    path: ["mhtml"],
    ...says("evidence.fault.nothing"),
  });
export type Upload = z.output<typeof uploadInput>;

/** Base64 of what a capsule can hold, and some room. */
export const largestUploadBytes = 28 * 2 ** 20;

export const evidenceFilter = z.object({
  state: z.enum(evidenceStates).optional(),
  /** Tied to this lead. */
  lead: id.optional(),
  listing: id.optional(),
  /** Captured for this case, or tied to a lead that stands in it. */
  case: id.optional(),
  /** Of the pages that this lead is about: its listings' and its shop's. */
  addressesOf: id.optional(),
  /** Words of title, address and note, with marks or without; signs alone are no words and find nothing. */
  q: z.string().trim().max(200).optional(),
});
export type EvidenceFilter = z.output<typeof evidenceFilter>;

export const tieInput = z.object({ reason: z.string().trim().max(2000).optional() });

/** How many leads one capture serves at most. */
export const mostTies = 50;

/** That a capture serves a lead: known to the agency that tied them, as far as it sees the lead. */
export type Tie = {
  lead: string;
  sellerName: string;
  concern: (typeof concerns)[number];
  reason: string | null;
  tiedBy: string;
  tiedByName: string;
  tiedAt: Date;
};

/** A captured page as those who may see it know it. */
export type Evidence = {
  id: string;
  state: EvidenceState;
  way: CaptureWay;
  url: string;
  title: string;
  note: string | null;
  place: string | null;
  clip: Clip | null;
  upload: string | null;
  leads: Tie[];
  /** To what it belongs: null for other agencies. */
  listing: string | null;
  case: string | null;
  capturedAt: Date | null;
  capsule: string | null;
  manifest: string | null;
  size: number | null;
  missing: number | null;
  factId: string | null;
  /** The hash of its small picture. */
  smallPicture: string | null;
  failure: CaptureFailure | null;
  endedAt: Date | null;
  requestedBy: string;
  requester: string;
  requestedAt: Date;
  agency: string;
  level: Level;
  sharedWith: string[];
};

/** How many captures of one agency may wait at a time. */
export const mostWaiting = 50;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const host = z.string();
export const captureRequested = factType("capture-requested", z.object({ host }));
/** A person's browser sent a page; `upload` is the SHA-256 of what it sent. */
export const pageCaptured = factType("page-captured", z.object({ host, upload: hash }));
/** `manifest` names the capsule whatever proof it carries; `capsule` is the SHA-256 of the file without one. */
export const capsuleKept = factType(
  "capsule-kept",
  z.object({ way: z.enum(captureWays), manifest: z.string(), capsule: hash, size: z.number().int() }),
);
export const captureFailed = factType("capture-failed", z.object({ why: z.enum(captureFailures) }));
export const captureTied = factType("capture-tied", z.object({ lead: z.string(), reason: z.string().nullable() }));
export const captureUntied = factType("capture-untied", z.object({ lead: z.string() }));
