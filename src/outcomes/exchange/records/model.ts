import { z } from "@hono/zod-openapi";
import { says } from "../../../kernel/faults.ts";
import { factType, levels } from "../../../services/facts/index.ts";
import { valueKinds } from "./values.ts";

export const recordKinds = [
  "seller",
  "party",
  "product",
  "shipment",
  "seizure",
  "case",
  "complaint",
  "alert",
  "person-account",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A time as JSON writes it, with its offset. */
export const time = z.iso.datetime({ offset: true }).transform((at) => new Date(at));

const audience = z.string().trim().min(1).max(80);
const audiences = z.array(audience).max(100).default([]);

/** Named where somebody is named, the own agency's where nothing is said; names beside another level would say two things. */
function agrees(given: { level?: string | null | undefined; sharedWith: string[] }): boolean {
  return given.level === undefined || given.level === null || (given.level === "named") === given.sharedWith.length > 0;
}
const disagrees = {
  ...says("exchange-records.named"),
  path: ["sharedWith"],
};

/** One field of a record, as its keeper names it. Without `level` it is seen by whoever sees the record, and never by more. */
export const fieldInput = z
  .object({
    name: z.string().trim().min(1).max(80),
    value: z.string().trim().min(1).max(4000),
    unit: z.string().trim().min(1).max(30).nullable().default(null),
    level: z.enum(levels).optional(),
    sharedWith: audiences,
  })
  .refine(agrees, disagrees);

/** Who may see at most what came from another hub: it is never shared further. */
export const ceilingInput = z.object({
  level: z.enum(levels),
  sharedWith: audiences,
  until: time.nullable().default(null),
});

/**
 * One record as a force, a file or a hub gives it. `externalId` is the number under which its source knows it; who gives no level keeps it to its own
 * agency. Values are also read out of the fields.
 */
export const recordInput = z
  .object({
    externalId: z.string().trim().min(1).max(200),
    kind: z.enum(recordKinds),
    title: z.string().trim().min(1).max(300),
    summary: z.string().trim().max(4000).default(""),
    occurredOn: z.iso.date().nullable().default(null),
    level: z.enum(levels).optional(),
    sharedWith: audiences,
    /** Until when it is shared; null: as long as nothing else is said. */
    sharedUntil: time.nullable().default(null),
    ceiling: ceilingInput.nullable().default(null),
    fields: z.array(fieldInput).max(100).default([]),
    values: z
      .array(
        z.object({
          kind: z.enum(valueKinds),
          value: z.string().trim().min(1).max(400),
          /** The field whose viewers may meet others by it; without, those of the record. */
          field: z.string().trim().min(1).max(80).optional(),
        }),
      )
      .max(100)
      .default([]),
  })
  .refine(agrees, disagrees);
export type RecordInput = z.output<typeof recordInput>;
/** A record as it is written before defaults are filled in. */
export type RecordGiven = z.input<typeof recordInput>;

const sourceName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** Records of one source, at most a thousand at a time. */
export const keepRecordsInput = z.object({ source: sourceName, records: z.array(recordInput).min(1).max(1000) });

/** Where records come from: a source of the own agency, one of another whose records it holds, or another hub. */
export type RecordSource = { name: string; agency?: string; hub?: string };

/** What became of a batch: ids in the order of what was given (null where refused), and what was refused, by its place. */
export type KeptRecords = {
  new: number;
  changed: number;
  unchanged: number;
  refused: { at: number; externalId: string; code: RefusedRecord; pointer: string; message: string }[];
  ids: (string | null)[];
};

/** Why one record of a batch is refused. */
export type RefusedRecord = "relayed" | "ceiling" | "field-twice" | "no-field" | "withdrawn" | "no-audience";

/** A field as those who may see it read it. */
export type RecordField = { name: string; value: string; unit: string | null };

/** The head of a record, as lists show it. */
export type ListedRecord = {
  id: string;
  agency: string;
  kind: RecordKind;
  title: string;
  summary: string;
  occurredOn: string | null;
  source: string;
  hub: string | null;
  state: "live" | "withdrawn";
  level: (typeof levels)[number];
  madeAt: Date;
  changedAt: Date;
};

/** What only its keeper knows of a record. */
export type RecordKeeping = {
  externalId: string;
  version: number;
  sharedWith: string[];
  sharedUntil: Date | null;
  base: { level: (typeof levels)[number]; sharedWith: string[]; until: Date | null };
  ceiling: { level: (typeof levels)[number]; sharedWith: string[]; until: Date | null } | null;
  /** Fields that are seen by fewer than the record, with who sees them. */
  narrower: { name: string; level: (typeof levels)[number]; sharedWith: string[] }[];
};

/** A whole record, with the fields that the reader may see; `keeping` is null for whoever does not keep it. */
export type ExchangeRecord = ListedRecord & { fields: RecordField[]; keeping: RecordKeeping | null };

export const recordsKept = factType(
  "exchange-records-kept",
  z.object({
    source: z.string(),
    hub: z.string().nullable(),
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    sha256: z.string(),
  }),
);
export const recordsWithdrawn = factType(
  "exchange-records-withdrawn",
  z.object({ records: z.array(z.string()), reason: z.string() }),
);
export const recordShared = factType(
  "exchange-record-shared",
  z.object({
    share: z.string(),
    audiences: z.array(z.string()),
    fields: z.array(z.string()).nullable(),
    purpose: z.string(),
    basis: z.string().nullable(),
    until: z.string().nullable(),
  }),
);
export const shareWithdrawn = factType("exchange-share-withdrawn", z.object({ share: z.string() }));
export const correctionProposed = factType(
  "exchange-correction-proposed",
  z.object({ proposal: z.string(), field: z.string() }),
);
export const correctionAnswered = factType(
  "exchange-correction-answered",
  z.object({ proposal: z.string(), field: z.string(), accepted: z.boolean() }),
);
export const sightingNoted = factType("exchange-sighting-noted", z.object({ sighting: z.string() }));
