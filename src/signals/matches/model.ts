import { z } from "@hono/zod-openapi";
import { factType } from "../../services/facts/index.ts";

export const matchVerdicts = ["same", "not", "unsure"] as const;
export type MatchVerdict = (typeof matchVerdicts)[number];

/** What a feature or a rule said of a pair: the words' key, what was measured (null: not known), what it did to the log-odds. */
export const reasons = z.object({
  contributions: z.array(z.object({ key: z.string(), value: z.number().nullable(), logOdds: z.number() })),
  agree: z.array(z.string()),
  oneSided: z.array(z.string()),
  conflict: z.array(z.string()),
  sameGtin: z.boolean(),
  matchedModel: z.string().nullable(),
});
export type Reasons = z.output<typeof reasons>;

/** A product or recall that a listing may be about. "different" is not kept. */
export type Match = {
  targetId: string;
  kind: "product" | "recall";
  verdict: "same" | "unsure";
  how: "model" | "product" | "model-not-shown" | null;
  score: number;
  reasons: Reasons;
};

export const judgeMatchInput = z.object({
  verdict: z.enum(matchVerdicts),
  note: z.string().trim().max(2000).optional(),
});
export type JudgeMatch = z.output<typeof judgeMatchInput>;

export const matchJudged = factType(
  "match-judged",
  z.object({ target: z.string(), verdict: z.enum(matchVerdicts), score: z.number() }),
);
export const matchVerdictUndone = factType(
  "match-verdict-undone",
  z.object({ target: z.string(), verdict: z.enum(matchVerdicts) }),
);

/** The name under which the listings follower of this module stands. */
export const follower = "matches";
