import { z } from "zod";
import { factType } from "../../../services/facts/index.ts";

/**
 * looking (every listing) -> weighing (the sellers it concerns) -> previewed -> applying -> applied; discarded from any of the
 * first three. One at a time for an agency.
 */
export const rescreeningStates = ["looking", "weighing", "previewed", "applying", "applied", "discarded"] as const;
export type RescreeningState = (typeof rescreeningStates)[number];

export const rescreeningStarted = factType("rescreening-started", z.object({}));
export const rescreeningPreviewed = factType(
  "rescreening-previewed",
  z.object({ listings: z.number().int(), changed: z.number().int() }),
);
/** Someone decided to apply what the preview showed. */
export const rescreeningOrdered = factType("rescreening-ordered", z.object({ changed: z.number().int() }));
/** One a batch: how many listings were given other findings, how many were left since they have changed meanwhile. */
export const findingsReplaced = factType(
  "findings-replaced",
  z.object({ listings: z.number().int(), outdated: z.number().int(), findings: z.number().int(), sha256: z.string() }),
);
export const rescreeningDiscarded = factType("rescreening-discarded", z.object({}));

/** A finding as it is kept for later; the form of the table `rescreening_changes`. */
export const keptFinding = z.object({
  check: z.string(),
  concern: z.string(),
  weight: z.number(),
  field: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  matched: z.string(),
  evidence: z.record(z.string(), z.unknown()),
});
export type KeptFinding = z.infer<typeof keptFinding>;
