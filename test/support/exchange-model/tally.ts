/** What the doors were asked, how often each, and where house and oracle differ. */
export type Tally = {
  readonly checks: Map<string, number>;
  readonly differences: string[];
  /** Counts checks of a door; `what` says what differs where something does. */
  check(door: string, isSame: boolean, what: () => string, count?: number): void;
  total(): number;
};

const mostKept = 20;

export function newTally(): Tally {
  const checks = new Map<string, number>();
  const differences: string[] = [];
  return {
    checks,
    differences,
    check(door, isSame, what, count = 1) {
      checks.set(door, (checks.get(door) ?? 0) + count);
      if (!isSame && differences.length < mostKept) differences.push(`${door}: ${what()}`);
    },
    total: () => [...checks.values()].reduce((sum, one) => sum + one, 0),
  };
}

/** Holds a set of names against what it should be: each of `all` is a check. */
export function checkSet(
  tally: Tally,
  door: string,
  who: string,
  all: readonly string[],
  found: ReadonlySet<string>,
  expected: ReadonlySet<string>,
): void {
  for (const one of all)
    tally.check(door, found.has(one) === expected.has(one), () =>
      found.has(one) ? `${who} is shown ${one}` : `${who} is not shown ${one}`,
    );
  for (const one of found)
    if (!expected.has(one) && !all.includes(one)) tally.check(door, false, () => `${who} is shown ${one}`);
}
