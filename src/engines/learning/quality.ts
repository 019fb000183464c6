import type { Interval } from "./exact-interval.ts";
import { exactInterval } from "./exact-interval.ts";

/** A score in decibans (log-odds) and what an officer answered. */
export type Scored = { points: number; isReal: boolean };

export type Share = Interval & { hits: number; n: number; share: number | null };

/** A share with its exact 95 % interval; null where nothing was drawn. */
export function shareOf(hits: number, n: number): Share {
  return { hits, n, share: n === 0 ? null : hits / n, ...exactInterval(hits, n) };
}

/**
 * Precision (of what stands at or over the threshold, how much is real) and recall (of what is real, how much stands there). Recall is
 * about what was judged: what nobody looked at is known only from the control sample.
 */
export function qualityAt(scored: readonly Scored[], threshold: number): { precision: Share; recall: Share } {
  const over = scored.filter(({ points }) => points >= threshold);
  const real = scored.filter(({ isReal }) => isReal);
  const both = over.filter(({ isReal }) => isReal).length;
  return { precision: shareOf(both, over.length), recall: shareOf(both, real.length) };
}

/** The probability that a score in decibans stands for. */
export function probabilityOf(points: number): number {
  return 1 / (1 + 10 ** (-points / 10));
}

export type CalibrationBin = { from: number; to: number; expected: number; found: Share };

/** What scores promise against what officers found, in bins with as many judged things each; well calibrated, `expected` lies in `found`. */
export function calibration(scored: readonly Scored[], bins = 10): CalibrationBin[] {
  const sorted = [...scored].sort((one, other) => one.points - other.points);
  const size = Math.ceil(sorted.length / bins);
  const made: CalibrationBin[] = [];
  for (let at = 0; at < sorted.length; at += size) {
    const part = sorted.slice(at, at + size);
    const expected = part.reduce((sum, { points }) => sum + probabilityOf(points), 0) / part.length;
    const real = part.filter(({ isReal }) => isReal).length;
    const [first, last] = [part[0] as Scored, part.at(-1) as Scored];
    made.push({ from: first.points, to: last.points, expected, found: shareOf(real, part.length) });
  }
  return made;
}
