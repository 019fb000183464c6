import { exactInterval } from "./exact-interval.ts";

export type Period = { hits: number; n: number };
export type Drift = { before: number; now: number; times: number; isAlert: boolean };

/**
 * Whether how often something is found has moved between two periods: an alert when the exact 99 % intervals of both do not meet
 * and the share has changed by `least` times or more. Both are asked, so that millions of listings do not make an alarm of a trifle
 * and a handful of them not one of chance.
 */
export function driftOf(before: Period, now: Period, least = 1.5): Drift {
  const shares = [before, now].map(({ hits, n }) => (n === 0 ? 0 : hits / n));
  const [was, is] = shares as [number, number];
  const intervals = [before, now].map(({ hits, n }) => exactInterval(hits, n, 0.99));
  const [one, other] = intervals as [{ low: number; high: number }, { low: number; high: number }];
  const apart = one.high < other.low || other.high < one.low;
  const times = was === 0 ? (is === 0 ? 1 : Infinity) : is / was;
  return { before: was, now: is, times, isAlert: apart && (times >= least || times <= 1 / least) };
}
