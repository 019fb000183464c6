import { z } from "zod";
import { factType } from "../../../services/facts/index.ts";

/** open -> in-force | refused; in-force -> replaced by the next one, or undone, and then the one before it is in force again. */
export const proposalStates = ["open", "refused", "in-force", "replaced", "undone"] as const;
export type ProposalState = (typeof proposalStates)[number];

/** What the points of a check are multiplied with now, and would be; the fit's deviation, and how many verdicts it was seen in. */
export const worth = z.object({
  check: z.string(),
  now: z.number(),
  proposed: z.number(),
  deviation: z.number(),
  seen: z.number().int(),
});
export type Worth = z.output<typeof worth>;

const share = z.object({
  hits: z.number().int(),
  n: z.number().int(),
  share: z.number().nullable(),
  low: z.number(),
  high: z.number(),
});
const quality = z.object({ precision: share, recall: share, error: z.number() });

/** How the weights do on verdicts that they were not fitted to, and what would become of the leads there are. */
export const figures = z.object({
  fittedOn: z.number().int(),
  heldOut: z.number().int(),
  now: quality,
  proposed: quality,
  leads: z.object({ raised: z.number().int(), fallen: z.number().int(), moved: z.number().int() }),
});
export type Figures = z.output<typeof figures>;

const reason = z.string().trim().min(1).max(2_000);
export const decideInput = z.strictObject({ decision: z.enum(["apply", "refuse"]), reason });
export type Decide = z.output<typeof decideInput>;
export const undoInput = z.strictObject({ reason });

export const weightsProposed = factType("weights-proposed", z.object({ fittedOn: z.number().int() }));
export const weightsDecided = factType("weights-decided", z.object({ decision: z.enum(["apply", "refuse"]) }));
export const weightsUndone = factType("weights-undone", z.object({ back: z.string().nullable() }));
