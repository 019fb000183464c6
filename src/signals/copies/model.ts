import { z } from "@hono/zod-openapi";
import { derivedId } from "../../kernel/id.ts";
import { factType } from "../../services/facts/index.ts";

/** What an officer answers about a code: labels that the weights will be fitted on. */
export const copyVerdicts = ["copied", "not", "unsure"] as const;
export type CopyVerdict = (typeof copyVerdicts)[number];

/** `watched` stands below the threshold; `open` waits for an officer. */
export const copyStates = ["open", ...copyVerdicts] as const;
export type CopyState = (typeof copyStates)[number];

/** The agency that looks into copied codes, as it decides about parties and codes. */
export const copiesAuthority = "moit.dms";

/** The name of a code in addresses and findings: its batch and its counter. */
export const codeId = (batch: string, counter: number): string => `${batch}-${counter}`;

/** A code by its name; null for what names none. */
export function readCodeId(id: string): { batch: string; counter: number } | null {
  const read = /^(bat_[0-9A-Za-z]{1,40})-(\d{1,9})$/.exec(id);
  return read === null ? null : { batch: read[1] as string, counter: Number(read[2]) };
}

/** What the lead of a product's codes is about: one for an agency and a GTIN. */
export const codesSubject = (agency: string, gtin: string): string => derivedId("pco", agency, gtin);

export const judgeCodeInput = z.object({
  verdict: z.enum(copyVerdicts),
  note: z.string().trim().max(2000).optional(),
});
export const copyFilter = z.object({ state: z.enum(copyStates).optional(), gtin: z.string().max(14).optional() });
export type CopyFilter = z.infer<typeof copyFilter>;

/** A part of a score as it is kept and shown. */
export const keptPart = z.object({
  name: z.string(),
  value: z.number(),
  weight: z.number(),
  deviation: z.number(),
  points: z.number(),
  observed: z.record(z.string(), z.union([z.number(), z.string()])),
});
export type KeptPart = z.infer<typeof keptPart>;

/** Why verification calls a code a suspected copy, for each sign that counted. */
export function anomalyOf(part: string): "O-ANO-geo" | "O-ANO-fanout" | "O-ANO-lifecycle" | "O-ANO-flow" {
  const family = part.split(".")[0];
  if (family === "travel") return "O-ANO-geo";
  if (family === "life") return "O-ANO-lifecycle";
  if (family === "custody" || family === "flow") return "O-ANO-flow";
  return "O-ANO-fanout";
}

export const suspectsTold = factType("code-suspects-told", z.object({ codes: z.number().int() }));
export const codeJudged = factType(
  "copied-code-judged",
  z.object({ verdict: z.enum(copyVerdicts), logOdds: z.number() }),
);
