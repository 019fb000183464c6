import type { Drift } from "../../engines/learning/index.ts";
import { driftOf } from "../../engines/learning/index.ts";

export type MonthCount = { platformId: string; month: string; listings: number; leads: number };
export type PlatformDrift = Drift & { platformId: string; month: string; previous: string };

/** For each platform whether leads among new listings came much more, or much less, often in its last month than in the one before. */
export function driftByPlatform(counts: readonly MonthCount[]): PlatformDrift[] {
  return [...Map.groupBy(counts, (count) => count.platformId)].flatMap(([platformId, months]) => {
    const [now, before] = months.sort((one, other) => (one.month < other.month ? 1 : -1));
    if (now === undefined || before === undefined) return [];
    return [{ platformId, month: now.month, previous: before.month, ...driftOf(period(before), period(now)) }];
  });
}

const period = ({ leads, listings }: MonthCount) => ({ hits: Math.min(leads, listings), n: listings });
