import { z } from "zod";
import type { Said } from "../../kernel/text/index.ts";
import { factType } from "../../services/facts/index.ts";
import type { Observation } from "../listings/index.ts";

/** A line of a source: an observation, or why it is none. */
export type ObservedLine = { line: number } & ({ value: Observation } | { problem: LineProblem });

/** `message` is in the language of who imports; `said` is the same for whoever reads it later. */
type LineProblem = { code: string; message: string; said?: readonly Said[] };

export type Reject = { line: number } & LineProblem;

/** Counts of an import; read is the sum of the other four. Content older than what is known counts as changed. */
export type ImportCounts = {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
  findings: number;
};

export type ImportReport = ImportCounts & {
  run: string;
  source: string;
  state: "done" | "failed";
  resumedAtLine: number;
};

/** One fact a batch, with its counts and the hash of its content. */
export const listingsImported = factType(
  "listings-imported",
  z.object({
    source: z.string(),
    lastLine: z.number().int(),
    read: z.number().int(),
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    rejected: z.number().int(),
    findings: z.number().int(),
    sha256: z.string(),
  }),
);

export const pricesScreened = factType(
  "prices-screened",
  z.object({
    references: z.number().int(),
    candidates: z.number().int(),
    findings: z.number().int(),
    dropped: z.number().int(),
  }),
);
