import type { Share } from "../../engines/learning/index.ts";
import { qualityAt, shareOf } from "../../engines/learning/index.ts";
import { leadScore } from "../../engines/screening/index.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Learned } from "../../signals/leads/index.ts";
import { learnWorth } from "../../signals/leads/index.ts";

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
  learned: Learned | null;
};

const thresholds = [leadScore, 13, 16, 20, 25, 30];
/**
 * What officers' verdicts say of the scores: precision by month and by threshold, and, learned on half of the leads and tried on
 * the other, how much a point of each check is really worth. Leads are parted by their id, so that each stays on its side.
 */
export function qualityOf(
  verdicts: readonly StandingVerdict[],
  inForce: Readonly<Record<string, number>> = {},
): Quality {
  const clear = verdicts.filter(({ verdict }) => verdict !== "unsure");
  const scored = clear.map(({ score, verdict }) => ({ points: score, isReal: verdict === "yes" }));
  return {
    judged: verdicts.length,
    months: monthsOf(verdicts),
    thresholds: thresholds.map((points) => ({ points, ...qualityAt(scored, points) })),
    learned: learnWorth(
      clear.map(({ leadId, signs, verdict }) => ({ leadId, signs, isReal: verdict === "yes" })),
      inForce,
    ),
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
