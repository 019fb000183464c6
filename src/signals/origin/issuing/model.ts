import { z } from "@hono/zod-openapi";
import type { Level } from "../../../services/facts/index.ts";
import { factType } from "../../../services/facts/index.ts";

/** Who decides about codes where nothing else is said: the authority for the domestic market. */
export const decidingAuthority = "moit.dms";

/** What comes of an order. An approved one has a batch, whose own state tells the rest. */
export const orderStates = ["ordered", "approved", "refused", "withdrawn"] as const;
export type OrderState = (typeof orderStates)[number];

/** `issuing`: codes are being made; `issued`: the print file is there; `active`: on goods; `void`: none of them counts. */
export const batchStates = ["issuing", "issued", "active", "void"] as const;
export type BatchState = (typeof batchStates)[number];

export const printFormats = ["csv", "zpl", "pdf"] as const;
export type PrintFormat = (typeof printFormats)[number];

/** The most codes of one order. */
export const mostCodes = 5_000_000;
/** The most codes on drawn sheets: each takes 2 ms, and the file is made whole. */
export const mostOnSheets = 10_000;
/** The most stretches and single serials that one report may name. */
const mostStretches = 1000;
const mostSerials = 10_000;

export type Order = {
  id: string;
  productId: string;
  productName: string;
  gtin: string;
  lot: string | null;
  producedOn: string | null;
  expiresOn: string | null;
  size: number;
  withPin: boolean;
  signed: boolean;
  format: PrintFormat;
  host: string;
  note: string;
  state: OrderState;
  placedBy: string;
  placedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  batchId: string | null;
  passwordShownAt: Date | null;
  version: number;
  authority: string;
  agency: string;
  level: Level;
  sharedWith: string[];
};

export type Batch = {
  id: string;
  orderId: string;
  productId: string;
  gtin: string;
  tag: number;
  keyVersion: number;
  lot: string | null;
  producedOn: string | null;
  expiresOn: string | null;
  size: number;
  /** Codes with a counter below this exist. */
  issued: number;
  withPin: boolean;
  signed: boolean;
  state: BatchState;
  madeAt: Date;
  activatedAt: Date | null;
  /** First and last counter of each wasted stretch, one pair after another. */
  voided: number[];
  authority: string;
  agency: string;
};

/** The encrypted file of a batch, as far as it is made. */
export type PrintFile = {
  parts: number;
  bytes: number;
  hash: string | null;
  finishedAt: Date | null;
  opened: number;
  openedAt: Date | null;
};

export type Activation = { id: string; used: number; wasted: number; note: string; at: Date; byActor: string };

/** GS1's set 82, of which a lot (AI 10) has 20 letters at most. */
const lot = z
  .string()
  .trim()
  .regex(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/);
const id = z.string().min(1).max(60);

export const placeOrderInput = z.object({
  /** 8, 12, 13 or 14 digits. */
  gtin: z.string().trim().max(20),
  productName: z.string().trim().min(1).max(300),
  lot: lot.or(z.literal("")).default(""),
  producedOn: z.iso.date().nullable().default(null),
  expiresOn: z.iso.date().nullable().default(null),
  size: z.number().int().min(1).max(mostCodes),
  withPin: z.boolean().default(true),
  signed: z.boolean().default(false),
  format: z.enum(printFormats).default("csv"),
  note: z.string().trim().max(2000).default(""),
});
export type PlaceOrder = z.output<typeof placeOrderInput>;

export const approveOrderInput = z.object({ reason: z.string().trim().max(2000).default("") });
export const refuseOrderInput = z.object({ reason: z.string().trim().min(1).max(2000) });

/** What was wasted: stretches by the numbers of the print file (1 is the first), and single serials. */
export const reportActivationInput = z.object({
  wasted: z
    .array(z.object({ from: z.number().int().min(1).max(mostCodes), to: z.number().int().min(1).max(mostCodes) }))
    .max(mostStretches)
    .default([]),
  wastedSerials: z.array(z.string().max(100)).max(mostSerials).default([]),
  note: z.string().trim().max(2000).default(""),
});
export type ReportActivation = z.output<typeof reportActivationInput>;

const count = z.number().int().nonnegative();
export const orderPlaced = factType(
  "order-placed",
  z.object({ gtin: z.string(), size: count, pin: z.boolean(), signed: z.boolean() }),
);
export const orderWithdrawn = factType("order-withdrawn", z.object({}));
export const orderApproved = factType("order-approved", z.object({ batch: id, reason: z.string() }));
export const orderRefused = factType("order-refused", z.object({ reason: z.string() }));
export const codesIssued = factType(
  "codes-issued",
  z.object({ order: id, gtin: z.string(), codes: count, format: z.enum(printFormats), bytes: count, hash: z.string() }),
);
export const printPasswordShown = factType("print-password-shown", z.object({}));
export const printFileOpened = factType("print-file-opened", z.object({ batch: id, hash: z.string(), time: count }));
export const activationReported = factType(
  "activation-reported",
  z.object({ order: id, gtin: z.string(), used: count, wasted: count, first: z.boolean() }),
);
