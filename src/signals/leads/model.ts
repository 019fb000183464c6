import { z } from "@hono/zod-openapi";
import type { Concern } from "../../engines/screening/index.ts";
import { factType } from "../../services/facts/index.ts";

/** A lead asks for an officer's look; it never says that someone has broken the law. */
export const leadStates = ["open", "yes", "no", "unsure"] as const;
export type LeadState = (typeof leadStates)[number];

export const verdicts = ["yes", "no", "unsure"] as const;
export type LeadVerdict = (typeof verdicts)[number];

/** What an officer would look into; leads are gathered per seller account and concern. */
export const concerns = [
  "counterfeit",
  "recalled",
  "prohibited",
  "promotion",
  "platform",
  "consumer",
  "label",
] as const satisfies readonly Concern[];

/** A lead that was put aside comes back when its score has grown by this much since: the odds have doubled (3 decibans). */
export const reopenGrowth = 3;

/** Where the numbers of a listing's findings begin, by what looks for them: each keeps and replaces its own, apart from the others. */
export const firstFinding = {
  text: 0,
  price: 1000,
  product: 2000,
  picture: 3000,
  platform: 4000,
  watch: 5000,
  code: 6000,
  /** Technologies of suppliers: each has a stretch of its own from here on. */
  outside: 10_000,
} as const;

/** The name under which a verdict keeps what many listings added to the score, beside the checks. */
export const spreadSign = "listings";

export const judgeLeadInput = z.object({
  verdict: z.enum(verdicts),
  note: z.string().trim().max(2000).optional(),
  /** In which state the officer saw the lead: where a colleague was first, the verdict is refused. */
  seen: z.enum(leadStates).optional(),
});

export const leadFilter = z.object({
  state: z.enum(leadStates).optional(),
  concern: z.enum(concerns).optional(),
  platform: z.string().max(60).optional(),
  seller: z.string().max(60).optional(),
  check: z.string().max(60).optional(),
  minScore: z.coerce.number().min(0).max(1000).optional(),
  /** Words of the name, with marks or without, in any order; the last one may be only begun. */
  q: z.string().trim().max(200).optional(),
});
export type LeadFilter = z.infer<typeof leadFilter>;

export const leadJudged = factType("lead-judged", z.object({ verdict: z.enum(verdicts), score: z.number() }));
export const verdictUndone = factType("lead-verdict-undone", z.object({ verdict: z.enum(verdicts) }));
