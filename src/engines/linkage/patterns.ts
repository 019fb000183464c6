/**
 * One field of a comparison and what comparing two records may find, from the least alike to the most. The first level is always
 * "missing" (one side does not say) and weighs nothing; the second is always "different".
 */
export type Field = { name: string; levels: readonly string[] };

/** The level of a field that one of two records does not have. */
export const missing = 0;

/** The level of a field whose values say nothing for the two records being one. */
export const different = 1;

/** A pattern of levels, one a field, and how many pairs show it. */
export type Pattern = { levels: readonly number[]; pairs: number };

/** Counts pairs by what their comparison found. However many pairs are compared, it stays as small as what can be found. */
export class PatternTable {
  readonly fields: readonly Field[];
  readonly #counts = new Map<number, number>();

  constructor(fields: readonly Field[]) {
    this.fields = fields;
  }

  /** Counts one compared pair, or one that stands for several. */
  add(levels: ArrayLike<number>, pairs = 1): void {
    let code = 0;
    for (const [at, field] of this.fields.entries()) code = code * field.levels.length + (levels[at] as number);
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + pairs);
  }

  /** How many pairs were counted. */
  get pairs(): number {
    return [...this.#counts.values()].reduce((sum, pairs) => sum + pairs, 0);
  }

  /** The patterns seen, in an order that does not depend on the order in which they were. */
  patterns(): Pattern[] {
    return [...this.#counts]
      .sort(([one], [other]) => one - other)
      .map(([code, pairs]) => ({ levels: this.#levels(code), pairs }));
  }

  #levels(code: number): number[] {
    const levels: number[] = this.fields.map(() => missing);
    let rest = code;
    for (let at = this.fields.length - 1; at >= 0; at--) {
      const size = (this.fields[at] as Field).levels.length;
      levels[at] = rest % size;
      rest = Math.floor(rest / size);
    }
    return levels;
  }
}
