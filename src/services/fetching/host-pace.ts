import { refused } from "./model.ts";
import type { Permit, Refused } from "./model.ts";

export type PaceOptions = {
  /** The least time from one request to a host to the next. */
  intervalMs: number;
  /** A turn that is further away is refused, with the time to come back. */
  longestWaitMs: number;
  now(): number;
  sleep(milliseconds: number): Promise<void>;
};

/** Turns at each host: one request at a time, an interval between them, and a rest when the host asks for it. */
export type HostPace = { take(host: string, intervalMs?: number): Promise<Permit | Refused> };

type Host = { nextAt: number; failures: number; waiting: number; tail: Promise<void> };

const mostHosts = 10_000;
const firstRestMs = 30_000;
const longestRestMs = 3_600_000;
const longestAskedRestMs = 86_400_000;

/**
 * Keeps the pace of one process. Several processes take their turns through a table (module collectors).
 * The next request may go `intervalMs` after the last answer began, later after 429, 503 or none at all.
 */
export function hostPace(options: PaceOptions): HostPace {
  const hosts = new Map<string, Host>();

  function hostNamed(name: string): Host {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    if (hosts.size >= mostHosts) forgetIdle();
    const host: Host = { nextAt: 0, failures: 0, waiting: 0, tail: Promise.resolve() };
    hosts.set(name, host);
    return host;
  }

  function forgetIdle(): void {
    const now = options.now();
    for (const [name, host] of hosts) if (host.waiting === 0 && host.nextAt <= now) hosts.delete(name);
  }

  return {
    async take(name, intervalMs = options.intervalMs) {
      const host = hostNamed(name);
      const before = host.tail;
      const { promise, resolve: letNextGo } = Promise.withResolvers<void>();
      host.tail = promise;
      host.waiting++;
      const leave = () => {
        host.waiting--;
        letNextGo();
      };
      await before;
      const wait = host.nextAt - options.now();
      if (wait > options.longestWaitMs) {
        leave();
        return { ...refused("host-resting", `${Math.ceil(wait / 1000)} s to wait for ${name}`), retryAt: host.nextAt };
      }
      if (wait > 0) await options.sleep(wait);
      return {
        done(answer) {
          const inTrouble = answer === null || answer.status === 429 || answer.status === 503;
          host.failures = inTrouble ? host.failures + 1 : 0;
          const rest = inTrouble ? restOf(host.failures, answer?.retryAfter ?? null, options.now()) : 0;
          host.nextAt = options.now() + Math.max(rest, intervalMs, options.intervalMs);
          leave();
        },
      };
    },
  };
}

/** What the host asks for in Retry-After (seconds or a date), a day at most; else twice as long each time, an hour at most. */
export function restOf(failures: number, retryAfter: string | null, now: number): number {
  const asked = retryAfter === null ? Number.NaN : askedRest(retryAfter.trim(), now);
  if (Number.isFinite(asked)) return Math.min(Math.max(asked, 0), longestAskedRestMs);
  return Math.min(firstRestMs * 2 ** Math.min(failures - 1, 10), longestRestMs);
}

function askedRest(written: string, now: number): number {
  return /^\d{1,9}$/.test(written) ? Number(written) * 1000 : Date.parse(written) - now;
}
