const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long after each failed try the next one comes; after the last a message is dead. 75 hours and 35 minutes in all. Source: Standard Webhooks 1.0. */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];

/** The most a receiver's own wish (`Retry-After`) counts. */
const longestWished = 24 * hour;

/** How long to wait after so many failed tries, never less than the receiver asked for; null where it is not tried again. */
export function waitAfter(tries: number, wishedMs: number | null = null): number | null {
  const wait = waits[tries - 1];
  return wait === undefined ? null : Math.max(wait, Math.min(wishedMs ?? 0, longestWished));
}
