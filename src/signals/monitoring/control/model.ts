import { z } from "@hono/zod-openapi";
import { factType } from "../../../services/facts/index.ts";
import { verdicts } from "../../leads/index.ts";

/** Listings drawn of each platform a month: with 60 and none infringing, the share is under 6 % (exact, 95 %). */
export const sampleSize = 60;

export const controlDrawn = factType(
  "control-sample-drawn",
  z.object({ month: z.string(), platforms: z.number().int(), listings: z.number().int() }),
);
export const controlJudged = factType(
  "control-listing-judged",
  z.object({ month: z.string(), verdict: z.enum(verdicts).nullable() }),
);

/** `2026-11`, a calendar month in Vietnam. */
export const month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/);

/** Null takes the answer back. */
export const judgeControlInput = z.object({
  verdict: z.enum(verdicts).nullable(),
  note: z.string().trim().max(2000).optional(),
  /** The answer that the officer saw: where a colleague has given another meanwhile, this one is refused. */
  seen: z.enum(verdicts).nullable().optional(),
});
