import { z } from "@hono/zod-openapi";
import { factType } from "../../../services/facts/index.ts";

/** What records go out as. */
export const exportFormats = ["jsonl", "csv", "xlsx", "safety-gate", "epcis"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * What a file that comes in holds: records as they are given, records as tables of the house hold them, notifications like those of Safety Gate, or rows
 * that a mapping makes records of.
 */
export const fileForms = ["records", "record-table", "safety-gate", "table"] as const;
export type FileForm = (typeof fileForms)[number];

/** A whole export is one fact, with how many records went out and the hash of every byte. */
export const recordsExported = factType(
  "exchange-records-exported",
  z.object({
    format: z.enum(exportFormats),
    records: z.number().int(),
    sha256: z.string(),
    purpose: z.string(),
    whole: z.boolean(),
  }),
);

const count = z.number().int();
export const fileImported = factType(
  "exchange-file-imported",
  z.object({
    source: z.string(),
    form: z.enum(fileForms),
    sha256: z.string(),
    read: count,
    new: count,
    changed: count,
    unchanged: count,
    refused: count,
  }),
);

export const openDataMade = factType(
  "open-data-made",
  z.object({ day: z.iso.date(), sha256: z.string(), bytes: count, rows: z.record(z.string(), count) }),
);
