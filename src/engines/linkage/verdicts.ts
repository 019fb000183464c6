/** What an officer found two accounts to be: one seller's, not one seller's, or not to be told. */
export type Verdict = "same" | "not" | "unsure";

/** The last verdict on each pair of accounts, kept by id, so that it outlives an account that is taken out and comes back. */
export class Verdicts {
  readonly #of = new Map<string, Map<string, Verdict>>();

  /** Keeps a verdict in place of an earlier one; null takes it back. */
  set(one: string, other: string, verdict: Verdict | null): void {
    for (const [left, right] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = this.#of.get(left) ?? new Map<string, Verdict>();
      if (verdict === null) known.delete(right);
      else known.set(right, verdict);
      if (known.size === 0) this.#of.delete(left);
      else this.#of.set(left, known);
    }
  }

  /** The verdict on a pair, or null. */
  on(one: string, other: string): Verdict | null {
    return this.#of.get(one)?.get(other) ?? null;
  }

  /** The verdicts on an account with others. */
  of(one: string): ReadonlyMap<string, Verdict> {
    return this.#of.get(one) ?? none;
  }
}

const none: ReadonlyMap<string, Verdict> = new Map();
