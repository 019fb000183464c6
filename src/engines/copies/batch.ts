import type { BatchFigures, Trail } from "./model.ts";
import { tailOfCounts } from "./tail.ts";

/** Newcomers of one unit that count towards the batch: what is beyond is an outlier, and would hide others. */
const mostCounted = 6;
/** What is believed of a batch before it is seen, worth so many units: days with a newcomer a unit, and how unevenly they come. */
const believed = { units: 200, mean: 0.25, shape: 0.2 };

export const emptyBatch: BatchFigures = {
  units: 0,
  scanned: 0,
  newcomers: 0,
  squares: 0,
  early: 0,
  wasted: 0,
  revealed: 0,
  revealedSold: 0,
  provinces: {},
  shippedTo: {},
};

/** What a unit's trail adds to its batch: the difference between before and after a scan. */
export function batchWith(batch: BatchFigures, before: Trail, after: Trail, isSold: boolean): BatchFigures {
  const [had, has] = [countedDays(before), countedDays(after)];
  const isFirstReveal = before.firstReveal === null && after.firstReveal !== null;
  const [old, now] = [provincesOf(before), provincesOf(after)];
  const came = [...now].filter((province) => !old.has(province));
  const provinces =
    came.length === 0
      ? batch.provinces
      : { ...batch.provinces, ...Object.fromEntries(came.map((p) => [p, (batch.provinces[p] ?? 0) + 1])) };
  return {
    ...batch,
    scanned: batch.scanned + (before.scans === 0 && after.scans > 0 ? 1 : 0),
    newcomers: batch.newcomers + has - had,
    squares: batch.squares + has ** 2 - had ** 2,
    early: batch.early + (before.early === 0 && after.early > 0 ? 1 : 0),
    wasted: batch.wasted + (before.wasted === 0 && after.wasted > 0 ? 1 : 0),
    revealed: batch.revealed + (isFirstReveal ? 1 : 0),
    revealedSold: batch.revealedSold + (isFirstReveal && isSold ? 1 : 0),
    provinces,
  };
}

const countedDays = (trail: Trail) => Math.min(mostCounted, trail.newcomerDays);

/** The provinces in which a unit was certainly scanned. */
export function provincesOf(trail: Trail): Set<string> {
  return new Set(trail.devices.flatMap(({ province }) => (province === null ? [] : [province])));
}

/**
 * How rare so many days with a newcomer are for a unit of this batch that was scanned at all: the decimal logarithm of one over the probability,
 * under the negative binomial distribution with the batch's own mean and unevenness (Poisson, where there is none).
 */
export function surpriseOfNewcomers(batch: BatchFigures, days: number): number {
  if (days <= 1) return 0;
  const units = Math.max(batch.units, batch.scanned) + believed.units;
  const mean = (batch.newcomers + believed.units * believed.mean) / units;
  const believedSquare = believed.mean + believed.mean ** 2 * (1 + 1 / believed.shape);
  const variance = (batch.squares + believed.units * believedSquare) / units - mean ** 2;
  const shape = variance > mean ? mean ** 2 / (variance - mean) : 1e6;
  const scanned = tailOfCounts(1, mean, shape);
  return -Math.log10(Math.max(1e-12, tailOfCounts(days, mean, shape) / scanned));
}

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** The share of a batch that should be met in a province, from where it was shipped; goods travel, so none is nothing. */
export function expectedShare({ shippedTo }: BatchFigures, province: string): number | null {
  const all = total(shippedTo);
  if (all === 0) return null;
  return travelled / provinceCount + (1 - travelled) * ((shippedTo[province] ?? 0) / all);
}

/** The share of a batch that is met in a province: half from where it was shipped, half from where its other units were scanned. */
export function metShare(batch: BatchFigures, province: string): number | null {
  const shipped = expectedShare(batch, province);
  const others = total(batch.provinces) - 1;
  if (shipped === null && others < 5) return null;
  const met = (Math.max(0, (batch.provinces[province] ?? 0) - 1) + 0.3) / (Math.max(0, others) + 0.3 * provinceCount);
  return shipped === null ? met : (shipped + met) / 2;
}

/** One unit in ten is met somewhere in the country rather than where it was shipped. */
const travelled = 0.1;
const provinceCount = 34;

/** By how many standard deviations a province has more scanned units than shipping explains (the root of its part of chi-square). */
export function excessIn(batch: BatchFigures, province: string): number {
  const share = expectedShare(batch, province);
  if (share === null) return 0;
  const all = total(batch.provinces);
  const expected = share * all;
  return ((batch.provinces[province] ?? 0) - expected) / Math.sqrt(expected + 1);
}

/** Chi-square of where a batch is scanned against where it was shipped, with its degrees of freedom and the probability by chance. */
export function provinceMix(batch: BatchFigures): { chiSquare: number; freedom: number; probability: number } | null {
  const all = total(batch.provinces);
  const places = [...new Set([...Object.keys(batch.provinces), ...Object.keys(batch.shippedTo)])];
  if (all === 0 || places.length < 2 || Object.keys(batch.shippedTo).length === 0) return null;
  const shares = places.map((province) => expectedShare(batch, province) ?? 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const chiSquare = places.reduce((sum, province, at) => {
    const expected = ((shares[at] as number) / whole) * all;
    return sum + ((batch.provinces[province] ?? 0) - expected) ** 2 / expected;
  }, 0);
  const freedom = places.length - 1;
  return { chiSquare, freedom, probability: chiSquareTail(chiSquare, freedom) };
}

/** The probability of a chi-square at least so large, by Wilson and Hilferty's cube root (1931): right to the third digit. */
function chiSquareTail(value: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  const z = (Math.cbrt(value / freedom) - (1 - spread)) / Math.sqrt(spread);
  return normalTail(z);
}

/** The probability of a normal deviate at least so large (Abramowitz and Stegun 26.2.17). */
function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const t = 1 / (1 + 0.231_641_9 * z);
  const series =
    t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
