import type { Drift } from "../../engines/learning/index.ts";
import { driftOf } from "../../engines/learning/index.ts";
import type { StandingVerdict } from "./quality.ts";

/** How often officers said no, lately against before: of all leads (`check` null), or of those that a check had a part in. */
export type PrecisionDrift = Drift & { check: string | null; judged: number; judgedBefore: number };

const dayMs = 86_400_000;
const lately = 30 * dayMs;
const compared = 180 * dayMs;
/** Fewer say nothing. */
const fewest = 20;

/**
 * Whether precision has drifted: the share of leads judged "no" in the last thirty days against the five months before, for all leads and
 * for each check that had a part in them. Alerts come first, and the whole before its checks.
 */
export function precisionDrift(verdicts: readonly StandingVerdict[], now: Date): PrecisionDrift[] {
  const since = (ms: number) => now.getTime() - ms;
  const clear = verdicts.filter(({ verdict, givenAt }) => verdict !== "unsure" && givenAt.getTime() >= since(compared));
  const checks = [...new Set(clear.flatMap(({ signs }) => Object.keys(signs ?? {})))].filter((one) =>
    one.includes("."),
  );
  return [null, ...checks.sort()]
    .flatMap((check) => {
      const part = check === null ? clear : clear.filter(({ signs }) => signs !== null && check in signs);
      const { now: recent = [], before = [] } = Object.groupBy(part, ({ givenAt }) =>
        givenAt.getTime() >= since(lately) ? "now" : "before",
      );
      if (recent.length < fewest || before.length < fewest) return [];
      const drift = driftOf(refused(before), refused(recent));
      return [{ check, judged: recent.length, judgedBefore: before.length, ...drift }];
    })
    .sort((one, other) => Number(other.isAlert) - Number(one.isAlert));
}

const refused = (given: readonly StandingVerdict[]) => ({
  hits: given.filter(({ verdict }) => verdict === "no").length,
  n: given.length,
});
