/** One moment as numbers: which columns count in it, how much of each, and whether more than one thing carried the code. */
export type Line = { columns: number[]; values: number[]; isReal: number };

const perDeciban = Math.LN10 / 10;
/** Weights are expected within so many decibans of nothing; the base is free. */
const precision = 1 / (10 * perDeciban) ** 2;
/** Newton's step goes no further at once, in natural logarithms: where nearly all are one, it overshoots. */
const longest = 1.5;

/**
 * Logistic regression with a normal prior, by Newton's method, as `refit` of engines/learning does it; but here hundreds of thousands of moments are
 * fitted again each time a column is added, so columns are numbers, and each climb goes on from where the last one stood.
 * No column may be negative but those named: it would speak for honesty only because it comes along with another. One that would be stays at
 * nothing until the plausibility rises with it.
 */
export class Ascent {
  readonly #lines: readonly Line[];
  readonly #mayBeNegative: ReadonlySet<number>;
  readonly #weights = [-12 * perDeciban];

  constructor(lines: readonly Line[], columns: number, mayBeNegative: readonly number[]) {
    this.#lines = lines;
    this.#mayBeNegative = new Set([0, ...mayBeNegative]);
    for (let column = 1; column <= columns; column++) this.add();
  }

  /** A further column, of weight nothing; its number. */
  add(): number {
    return this.#weights.push(0) - 1;
  }

  /** The log-odds of a line, in natural logarithms. */
  scoreOf({ columns, values }: Pick<Line, "columns" | "values">): number {
    let sum = 0;
    for (let a = 0; a < columns.length; a++) sum += (values[a] as number) * (this.#weights[columns[a] as number] ?? 0);
    return sum;
  }

  climb(steps: number): void {
    for (let step = 0; step < steps; step++) {
      const { slope, free, lower } = this.#bending();
      const move = solve(
        lower,
        free.map((column) => slope[column] as number),
      );
      const damped = Math.min(1, longest / Math.max(...move.map(Math.abs)));
      for (const [i, column] of free.entries()) {
        const moved = (this.#weights[column] as number) + damped * (move[i] as number);
        this.#weights[column] = this.#mayBeNegative.has(column) ? moved : Math.max(0, moved);
      }
    }
  }

  /** Each column's weight in decibans with its standard error, from the curvature; null for those that stay at nothing. */
  result(): ({ points: number; deviation: number } | null)[] {
    const { free, lower } = this.#bending();
    const result = this.#weights.map((): { points: number; deviation: number } | null => null);
    for (const [i, column] of free.entries()) {
      const points = (this.#weights[column] as number) / perDeciban;
      if (points === 0) continue;
      const unit = free.map((_, k) => (k === i ? 1 : 0));
      result[column] = { points, deviation: Math.sqrt(solve(lower, unit)[i] as number) / perDeciban };
    }
    return result;
  }

  /** Where the plausibility rises from here, which columns may move, and the root of how it bends along these. */
  #bending(): { slope: number[]; free: number[]; lower: Float64Array[] } {
    const slope = this.#weights.map((weight, column) => (column === 0 ? 0 : -precision * weight));
    const curvature = this.#weights.map((_, column) => {
      const line = new Float64Array(this.#weights.length);
      line[column] = column === 0 ? 1e-9 : precision;
      return line;
    });
    for (const line of this.#lines) {
      const { columns, values, isReal } = line;
      const p = 1 / (1 + Math.exp(-this.scoreOf(line)));
      const bend = p * (1 - p);
      for (let a = 0; a < columns.length; a++) {
        const [i, x] = [columns[a] as number, values[a] as number];
        slope[i] = (slope[i] as number) + x * (isReal - p);
        const row = curvature[i] as Float64Array;
        for (let b = 0; b <= a; b++) {
          const k = columns[b] as number;
          row[k] = (row[k] as number) + bend * x * (values[b] as number);
        }
      }
    }
    const free = this.#weights.flatMap((weight, column) =>
      this.#mayBeNegative.has(column) || weight > 0 || (slope[column] as number) > 0 ? [column] : [],
    );
    const along = free.map((i) => Float64Array.from(free, (k) => (curvature[i] as Float64Array)[k] as number));
    return { slope, free, lower: rootOf(along) };
  }
}

/** Cholesky's root of a symmetric positive definite matrix, of which the lower half is given; in its place. */
function rootOf(matrix: Float64Array[]): Float64Array[] {
  for (const [i, row] of matrix.entries())
    for (let j = 0; j <= i; j++) {
      const other = matrix[j] as Float64Array;
      let sum = row[j] as number;
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number);
      row[j] = i === j ? Math.sqrt(sum) : sum / (other[j] as number);
    }
  return matrix;
}

function solve(lower: readonly Float64Array[], right: readonly number[]): number[] {
  const n = right.length;
  const found = [...right];
  for (let i = 0; i < n; i++) {
    const row = lower[i] as Float64Array;
    for (let k = 0; k < i; k++) found[i] = (found[i] as number) - (row[k] as number) * (found[k] as number);
    found[i] = (found[i] as number) / (row[i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++)
      found[i] = (found[i] as number) - ((lower[k] as Float64Array)[i] as number) * (found[k] as number);
    found[i] = (found[i] as number) / ((lower[i] as Float64Array)[i] as number);
  }
  return found;
}
