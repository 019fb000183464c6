/** One judged thing: what each check counted there (1 for fully, 0.5 for half), and whether an officer said yes. */
export type Judged = { signs: Readonly<Record<string, number>>; isReal: boolean };

/** The weight of a check in decibans, how sure it is (one standard deviation), and on how many judged things it stands. */
export type FittedWeight = { points: number; deviation: number; seen: number };

export type Fitted = { base: number; weights: Record<string, FittedWeight> };

export type Prior = {
  /** Today's weights in decibans; checks that are not named begin at 0. */
  points: Readonly<Record<string, number>>;
  /** Log-odds in decibans of a thing without any sign. */
  base: number;
  /** How far from today's weight a check may be expected to lie, in decibans. */
  deviation: number;
};

const perDeciban = Math.LN10 / 10;

/**
 * Fits log-odds weights to officers' answers, drawn towards the weights there are: few answers move them little. It is logistic
 * regression with a normal prior around today's weights, by Newton's method; deviations come from the curvature at the end
 * (Laplace). Each weight stays one number in decibans that one can read and compare with its reason.
 */
export function refit(judged: readonly Judged[], prior: Prior): Fitted {
  const names = [...new Set(judged.flatMap(({ signs }) => Object.keys(signs)))].sort();
  const begin = [prior.base, ...names.map((name) => prior.points[name] ?? 0)].map((points) => points * perDeciban);
  const rows = judged.map(({ signs }) => [1, ...names.map((name) => signs[name] ?? 0)]);
  const labels = judged.map(({ isReal }) => (isReal ? 1 : 0));
  const precision = 1 / (prior.deviation * perDeciban) ** 2;
  let at = [...begin];
  let curvature: number[][] = [];
  for (let step = 0; step < 50; step++) {
    const slope = at.map((value, j) => -precision * (value - (begin[j] as number)));
    curvature = at.map((_, j) => at.map((__, k) => (j === k ? precision : 0)));
    for (const [i, row] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-dot(row, at)));
      const weight = p * (1 - p);
      for (const [j, xj] of row.entries()) {
        if (xj === 0) continue;
        slope[j] = (slope[j] as number) + xj * ((labels[i] as number) - p);
        const line = curvature[j] as number[];
        for (const [k, xk] of row.entries()) if (xk !== 0) line[k] = (line[k] as number) + weight * xj * xk;
      }
    }
    const move = solve(curvature, slope);
    const moved = uphill(at, move, (to) => plausibility(rows, labels, to, begin, precision));
    const isThere = moved.every((value, j) => Math.abs(value - (at[j] as number)) < 1e-9);
    at = moved;
    if (isThere) break;
  }
  const weights = Object.fromEntries(
    names.map((name, j) => {
      const unit = at.map((_, k) => (k === j + 1 ? 1 : 0));
      const variance = solve(curvature, unit)[j + 1] as number;
      const seen = judged.filter(({ signs }) => (signs[name] ?? 0) !== 0).length;
      return [name, { points: (at[j + 1] as number) / perDeciban, deviation: Math.sqrt(variance) / perDeciban, seen }];
    }),
  );
  return { base: (at[0] as number) / perDeciban, weights };
}

/** How well weights explain the answers and keep to those there were: the logarithm of the posterior, but for a constant. */
function plausibility(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  at: readonly number[],
  begin: readonly number[],
  precision: number,
): number {
  const strayed = at.reduce((sum, value, j) => sum + (value - (begin[j] as number)) ** 2, 0);
  return rows.reduce(
    (sum, row, i) => {
      const value = dot(row, at);
      return sum + (labels[i] as number) * value - Math.max(0, value) - Math.log1p(Math.exp(-Math.abs(value)));
    },
    -(precision / 2) * strayed,
  );
}

/** Newton's whole step overshoots where nearly all answers are one: it is halved until it goes uphill. */
function uphill(at: readonly number[], move: readonly number[], height: (to: readonly number[]) => number): number[] {
  const before = height(at);
  for (let part = 1; part > 1e-6; part /= 2) {
    const to = at.map((value, j) => value + part * (move[j] as number));
    if (height(to) >= before) return to;
  }
  return [...at];
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] as number), 0);

/** Solves a symmetric positive definite system by Cholesky's decomposition. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const lower: number[][] = matrix.map(() => Array.from({ length: n }, () => 0));
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = (matrix[i] as number[])[j] as number;
      for (let k = 0; k < j; k++) sum -= ((lower[i] as number[])[k] as number) * ((lower[j] as number[])[k] as number);
      (lower[i] as number[])[j] = i === j ? Math.sqrt(sum) : sum / ((lower[j] as number[])[j] as number);
    }
  }
  const half: number[] = [];
  for (let i = 0; i < n; i++) {
    let sum = right[i] as number;
    for (let k = 0; k < i; k++) sum -= ((lower[i] as number[])[k] as number) * (half[k] as number);
    half.push(sum / ((lower[i] as number[])[i] as number));
  }
  const whole = Array.from({ length: n }, () => 0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = half[i] as number;
    for (let k = i + 1; k < n; k++) sum -= ((lower[k] as number[])[i] as number) * (whole[k] as number);
    whole[i] = sum / ((lower[i] as number[])[i] as number);
  }
  return whole;
}
