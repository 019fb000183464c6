/** A share with the interval that holds the true one in 95 of 100 samples, both ends included. */
export type Interval = { low: number; high: number };

/**
 * The exact (Clopper-Pearson) interval of a share from `hits` among `n` independent draws: never too narrow, whatever the share
 * and however small the sample. Without a draw it is everything from 0 to 1. Clopper, Pearson: Biometrika 26 (1934) 404.
 *
 * @example exactInterval(0, 30) // { low: 0, high: 0.1157… }
 */
export function exactInterval(hits: number, n: number, confidence = 0.95): Interval {
  if (!Number.isInteger(hits) || !Number.isInteger(n) || hits < 0 || hits > n)
    throw new RangeError(`${hits} of ${n} is no count of a sample`);
  const tail = (1 - confidence) / 2;
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, hits, n - hits + 1),
    high: hits === n ? 1 : betaQuantile(1 - tail, hits + 1, n - hits),
  };
}

/** The point below which a Beta(a, b) variable lies with probability p, by halving: 60 steps are exact to the last bit that counts. */
function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (betaShare(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The regularised incomplete beta function I_x(a, b), by its continued fraction on the side where that converges fast. */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front * betaFraction(x, a, b);
}

// Lentz's way of evaluating a continued fraction (Numerical Analysis of continued fractions, W. J. Lentz 1976).
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return fraction;
}

// Stirling's series, after shifting small arguments up; good to 1e-13.
function logGamma(x: number): number {
  let shifted = x;
  let shift = 0;
  while (shifted < 10) shift -= Math.log(shifted++);
  const inverse = 1 / (shifted * shifted);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / shifted;
  return shift + (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series;
}
