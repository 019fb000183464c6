/** Median of numbers, which must not be empty; the argument is left as it is. */
export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError("no values, so no median");
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

// The median absolute deviation of a normal sample is 0.6745 of its standard deviation (the 75th percentile of the standard normal).
const deviationOfNormal = 0.6745;

/** Median and robust spread of prices on a log scale. */
export type PriceSpread = { median: number; spread: number; n: number; sample: number[] };

/**
 * Median (VND) of known prices and their robust standard deviation in natural-log units: the median absolute deviation of the logs over
 * 0.6745, so that a few absurd prices move neither. Prices that are not positive are left out; null when none remain.
 * `sample` holds at most `shown` prices, evenly taken from the sorted ones with both ends.
 */
export function priceSpread(prices: readonly number[], shown = 20): PriceSpread | null {
  const known = prices.filter((price) => price > 0 && Number.isFinite(price)).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const logs = known.map(Math.log);
  const center = medianOf(logs);
  const spread = medianOf(logs.map((value) => Math.abs(value - center))) / deviationOfNormal;
  const sample =
    known.length <= shown
      ? known
      : Array.from({ length: shown }, (_, at) => known[Math.round((at * (known.length - 1)) / (shown - 1))] as number);
  return { median: Math.round(medianOf(known)), spread, n: known.length, sample };
}
