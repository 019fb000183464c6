import { createHash } from "node:crypto";
import type { CalibrationBin, Fitted, Judged, Share } from "../../engines/learning/index.ts";
import { calibration, qualityAt, refit, shareOf } from "../../engines/learning/index.ts";
import { leadScore } from "../../engines/screening/index.ts";
import { dayInVietnam } from "../../kernel/clock.ts";

/** A verdict on a lead that stands, with the score and what it was made of. */
export type StandingVerdict = {
  leadId: string;
  verdict: "yes" | "no" | "unsure";
  score: number;
  /** Points of each check in decibans; null for verdicts from before they were kept. */
  signs: Record<string, number> | null;
  givenAt: Date;
};

export type MonthQuality = { month: string; judged: number; unsure: number; precision: Share };
export type Threshold = { points: number; precision: Share; recall: Share };

export type Quality = {
  judged: number;
  months: MonthQuality[];
  thresholds: Threshold[];
  /** Null until there are answers to learn from and others to try the result on. */
  learned: { fittedOn: number; heldOut: number; fitted: Fitted; calibration: CalibrationBin[] } | null;
};

const thresholds = [leadScore, 13, 16, 20, 25, 30];
// Each sign is in points already, so a factor of 1 says that a point is worth a point.
const prior = { base: -leadScore, deviation: 0.5 };
const fewestToLearn = 50;

/**
 * What officers' verdicts say of the scores: precision by month and by threshold, and, learned on half of the leads and tried on
 * the other, how much a point of each check is really worth. Leads are parted by their id, so that each stays on its side.
 */
export function qualityOf(verdicts: readonly StandingVerdict[]): Quality {
  const clear = verdicts.filter(({ verdict }) => verdict !== "unsure");
  const scored = clear.map(({ score, verdict }) => ({ points: score, isReal: verdict === "yes" }));
  return {
    judged: verdicts.length,
    months: monthsOf(verdicts),
    thresholds: thresholds.map((points) => ({ points, ...qualityAt(scored, points) })),
    learned: learnedFrom(clear),
  };
}

function monthsOf(verdicts: readonly StandingVerdict[]): MonthQuality[] {
  const months = Map.groupBy(verdicts, ({ givenAt }) => dayInVietnam(givenAt).slice(0, 7));
  return [...months]
    .map(([month, given]) => {
      const yes = given.filter(({ verdict }) => verdict === "yes").length;
      const unsure = given.filter(({ verdict }) => verdict === "unsure").length;
      return { month, judged: given.length, unsure, precision: shareOf(yes, given.length - unsure) };
    })
    .sort((one, other) => (one.month < other.month ? 1 : -1));
}

function learnedFrom(clear: readonly StandingVerdict[]): Quality["learned"] {
  const usable = clear.flatMap(({ leadId, signs, verdict }) =>
    signs === null ? [] : [{ leadId, signs, isReal: verdict === "yes" }],
  );
  const { fit = [], held = [] } = Object.groupBy(usable, ({ leadId }) => (isHeldOut(leadId) ? "held" : "fit"));
  if (fit.length < fewestToLearn || held.length < fewestToLearn) return null;
  const names = [...new Set(fit.flatMap(({ signs }) => Object.keys(signs)))];
  const fitted = refit(fit, { ...prior, points: Object.fromEntries(names.map((name) => [name, 1])) });
  return {
    fittedOn: fit.length,
    heldOut: held.length,
    fitted,
    calibration: calibration(held.map((one) => rescored(one, fitted))),
  };
}

function rescored({ signs, isReal }: Judged, fitted: Fitted): { points: number; isReal: boolean } {
  const parts = Object.entries(signs).map(([name, points]) => points * (fitted.weights[name]?.points ?? 1));
  return { points: parts.reduce((sum, part) => sum + part, fitted.base), isReal };
}

const isHeldOut = (leadId: string): boolean => (createHash("sha256").update(leadId).digest()[0] as number) % 2 === 1;
