/** The probability of a count at least so high, where counts have this mean and are as uneven as a negative binomial of this shape. */
export function tailOfCounts(count: number, mean: number, shape: number): number {
  const share = mean / (mean + shape);
  let probability = (1 - share) ** shape;
  let below = 0;
  for (let n = 0; n < count; n++) {
    below += probability;
    probability *= ((n + shape) / (n + 1)) * share;
  }
  return Math.max(0, 1 - below);
}
