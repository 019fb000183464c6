import { createHash } from "node:crypto";
import type { CalibrationBin, Fitted, Judged, Share } from "../../../engines/learning/index.ts";
import { calibration, probabilityOf, qualityAt, refit } from "../../../engines/learning/index.ts";
import { leadScore } from "../../../engines/screening/index.ts";
import type { Worth } from "./model.ts";

/** A clear verdict on a lead, with the points of each check before the agency's scale; null for verdicts from before they were kept. */
export type Label = { leadId: string; isReal: boolean; signs: Record<string, number> | null };
export type Times = Readonly<Record<string, number>>;
type Quality = { precision: Share; recall: Share; error: number };

export type Learned = {
  fittedOn: number;
  heldOut: number;
  fitted: Fitted;
  calibration: CalibrationBin[];
  /** On the held-out half: with the scale in force, and with the one that was learned. */
  now: Quality;
  proposed: Quality;
  worths: Worth[];
};

const fewestToLearn = 50;
/** A check that fewer verdicts have seen keeps what it has. */
const fewestSeen = 5;
// Nothing that verdicts say turns a sign around or makes it count many times: that is for the people who write the checks.
const [least, most] = [0.1, 3];

/**
 * Learns on half of the labels how much a point of each check is worth, drawn towards the scale in force, and tries it on the other half.
 * Leads are parted by their id, so that each stays on its side. Null until both halves have enough.
 */
export function learnWorth(labels: readonly Label[], inForce: Times): Learned | null {
  const usable = labels.flatMap(({ leadId, signs, isReal }) => (signs === null ? [] : [{ leadId, signs, isReal }]));
  const { fit = [], held = [] } = Object.groupBy(usable, ({ leadId }) => (isHeldOut(leadId) ? "held" : "fit"));
  if (fit.length < fewestToLearn || held.length < fewestToLearn) return null;
  const names = [...new Set(fit.flatMap(({ signs }) => Object.keys(signs)))].sort();
  const points = Object.fromEntries(names.map((name) => [name, inForce[name] ?? 1]));
  const fitted = refit(fit, { base: -leadScore, deviation: 0.5, points });
  const worths = names.map((check) => {
    const { points: found = 1, deviation = 0, seen = 0 } = fitted.weights[check] ?? {};
    const now = inForce[check] ?? 1;
    const proposed = seen < fewestSeen ? now : Math.round(Math.min(most, Math.max(least, found)) * 100) / 100;
    return { check, now, proposed, deviation, seen };
  });
  const learned: Times = { ...inForce, ...Object.fromEntries(worths.map(({ check, proposed }) => [check, proposed])) };
  return {
    fittedOn: fit.length,
    heldOut: held.length,
    fitted,
    calibration: calibration(held.map((one) => logOdds(one, learned))),
    now: qualityOn(held, inForce),
    proposed: qualityOn(held, learned),
    worths: worths.sort((one, other) => Math.abs(other.proposed - other.now) - Math.abs(one.proposed - one.now)),
  };
}

/** Precision and recall from the score on where findings become a lead, and the mean squared error of what the scores promise. */
function qualityOn(held: readonly Judged[], times: Times): Quality {
  const scored = held.map((one) => logOdds(one, times));
  const wrong = scored.map(({ points, isReal }) => (probabilityOf(points) - (isReal ? 1 : 0)) ** 2);
  return { ...qualityAt(scored, 0), error: wrong.reduce((sum, one) => sum + one, 0) / wrong.length };
}

/** What a score says beyond the one from which a lead is as likely real as not. */
function logOdds({ signs, isReal }: Judged, times: Times): { points: number; isReal: boolean } {
  const parts = Object.entries(signs).map(([name, points]) => points * (times[name] ?? 1));
  return { points: parts.reduce((sum, part) => sum + part, -leadScore), isReal };
}

const isHeldOut = (leadId: string): boolean => (createHash("sha256").update(leadId).digest()[0] as number) % 2 === 1;
