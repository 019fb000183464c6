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
  const rows = rowsOf(judged, names);
  const precision = 1 / (prior.deviation * perDeciban) ** 2;
  let at = begin;
  let curvature: number[][] = [];
  for (let step = 0; step < 50; step++) {
    const bent = bendingAt(rows, at, begin, precision);
    curvature = bent.curvature;
    const moved = uphill(at, solve(curvature, bent.slope), (to) => plausibility(rows, to, begin, precision));
    const isThere = moved.every((value, j) => Math.abs(value - (at[j] as number)) < 1e-9);
    at = moved;
    if (isThere) break;
  }
  const seen = at.map(() => 0);
  for (const { columns } of rows) for (const j of columns) seen[j] = (seen[j] as number) + 1;
  const weights = Object.fromEntries(
    names.map((name, j) => {
      const unit = at.map((_, k) => (k === j + 1 ? 1 : 0));
      const variance = solve(curvature, unit)[j + 1] as number;
      const deviation = Math.sqrt(variance) / perDeciban;
      return [name, { points: (at[j + 1] as number) / perDeciban, deviation, seen: seen[j + 1] as number }];
    }),
  );
  return { base: (at[0] as number) / perDeciban, weights };
}

/** What was judged, with only the checks that counted there: most did not. Column 0 is the base, which always counts. */
type Row = { columns: readonly number[]; values: readonly number[]; label: number };

function rowsOf(judged: readonly Judged[], names: readonly string[]): Row[] {
  const columnOf = new Map(names.map((name, j) => [name, j + 1]));
  return judged.map(({ signs, isReal }) => {
    const there = Object.entries(signs)
      .filter(([, value]) => value !== 0)
      .map(([name, value]): [number, number] => [columnOf.get(name) as number, value]);
    there.sort(([one], [other]) => one - other);
    return {
      columns: [0, ...there.map(([column]) => column)],
      values: [1, ...there.map(([, value]) => value)],
      label: isReal ? 1 : 0,
    };
  });
}

/** Where the plausibility rises from here, and how it bends. The matrix is symmetric: its lower half is summed and mirrored. */
function bendingAt(rows: readonly Row[], at: readonly number[], begin: readonly number[], precision: number) {
  const slope = at.map((value, j) => -precision * (value - (begin[j] as number)));
  const curvature = at.map((_, j) => at.map((__, k) => (j === k ? precision : 0)));
  for (const row of rows) {
    const { columns, values, label } = row;
    const p = 1 / (1 + Math.exp(-scoreOf(row, at)));
    const weight = p * (1 - p);
    for (let a = 0; a < columns.length; a++) {
      const [j, x] = [columns[a] as number, values[a] as number];
      slope[j] = (slope[j] as number) + x * (label - p);
      const line = curvature[j] as number[];
      for (let b = 0; b <= a; b++) {
        const k = columns[b] as number;
        line[k] = (line[k] as number) + weight * x * (values[b] as number);
      }
    }
  }
  for (const [j, line] of curvature.entries())
    for (let k = 0; k < j; k++) (curvature[k] as number[])[j] = line[k] as number;
  return { slope, curvature };
}

/** How well weights explain the answers and keep to those there were: the logarithm of the posterior, but for a constant. */
function plausibility(
  rows: readonly Row[],
  at: readonly number[],
  begin: readonly number[],
  precision: number,
): number {
  let plausible = 0;
  for (const [j, value] of at.entries()) plausible -= (precision / 2) * (value - (begin[j] as number)) ** 2;
  for (const row of rows) {
    const value = scoreOf(row, at);
    plausible += row.label * value - Math.max(0, value) - Math.log1p(Math.exp(-Math.abs(value)));
  }
  return plausible;
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

function scoreOf({ columns, values }: Row, at: readonly number[]): number {
  let sum = 0;
  for (let a = 0; a < columns.length; a++) sum += (values[a] as number) * (at[columns[a] as number] as number);
  return sum;
}

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
