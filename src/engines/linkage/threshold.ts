import { decibans } from "./weights.ts";

/**
 * The odds in decibans from which pairs are best called one, by the model's own reckoning: where the F1 that its probabilities lead to
 * expect is highest. No label is asked. `odds` are those of all candidate pairs.
 */
export function expectedBestThreshold(probabilities: readonly number[]): number {
  const sorted = Float64Array.from(probabilities).sort().toReversed();
  const all = sorted.reduce((sum, one) => sum + one, 0);
  let [found, best, cut] = [0, -1, 0.5];
  for (const [at, one] of sorted.entries()) {
    found += one;
    const f1 = (2 * found) / (at + 1 + all);
    if (f1 > best) [best, cut] = [f1, one];
  }
  const kept = Math.min(cut, 1 - 1e-9);
  return decibans(kept / (1 - kept));
}
