import { z } from "@hono/zod-openapi";
import { factType } from "../../../services/facts/index.ts";

export const exportFormats = ["jsonl", "csv"] as const;
export type ExportFormat = (typeof exportFormats)[number];

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
