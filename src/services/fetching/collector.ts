import { setTimeout as sleep } from "node:timers/promises";
import { guardedFetch } from "./guarded-fetch.ts";
import { hostPace } from "./host-pace.ts";
import type { HostPace } from "./host-pace.ts";
import { pageLimits, pictureLimits, refused } from "./model.ts";
import type { FetchLimits, FetchOutcome, Gate, Refused } from "./model.ts";
import { longestRobots, robotsName, rulesOfAnswer } from "./robots.ts";
import type { RobotsRules } from "./robots.ts";

export type CollectorOptions = {
  /** How a shop reaches the people behind the collector: the setting COLLECTOR_CONTACT. Without one nothing is fetched. */
  contact: string;
  now(): number;
  limits?: Partial<FetchLimits>;
  pace?: HostPace;
  /** Which hosts it may ask at all; a page that sends it elsewhere is `left-site`. Any where absent. */
  stays?(hostname: string): boolean;
  /** What is known of robots.txt already, for who goes on later with what it began. */
  robots?: RobotsKept;
};

/** The rules of origins, each until a time. */
export type RobotsKept = Map<string, { rules: Promise<RobotsRules | Refused>; until: number }>;

/** What an earlier answer for the same address was marked with. */
export type Known = { etag: string | null; lastModified: string | null };

export type Collector = {
  /**
   * A page of a shop: HTML only, within robots.txt and the host's pace; other content types are `not-html`. With what is `known` of it,
   * a page that has not changed is an answer of status 304.
   */
  fetchPage(url: string, known?: Known): Promise<FetchOutcome>;
  /** Leave to ask an address by other means, a browser: within robots.txt, and in its turn. */
  gate: Gate;
  /** A picture, by the same manners: 20 MiB at most, and only of a content type that pictures have. */
  fetchPicture(url: string): Promise<FetchOutcome>;
};

const htmlTypes = ["text/html", "application/xhtml+xml"];
// What is served as bytes of no type is told by its content afterwards.
const pictureTypes = [
  "image/jpeg",
  "image/jpg",
  "image/png",
  "image/webp",
  "image/gif",
  "image/avif",
  "application/octet-stream",
  "binary/octet-stream",
];
const robotsKeptMs = 86_400_000;
const robotsRetryMs = 300_000;
const mostOrigins = 5_000;

/** Fetches pages politely: it says who it is, obeys robots.txt of every host on the way, and takes its turn at each. Task: 2390 II.2.2. */
export function openCollector(options: CollectorOptions): Collector {
  const sent = { ...options.limits, userAgent: userAgent(options.contact) };
  const limits: FetchLimits = { ...pageLimits, ...sent };
  const pace =
    options.pace ??
    hostPace({ intervalMs: 1_000, longestWaitMs: 15_000, now: options.now, sleep: (wait) => sleep(wait) });
  const robotsKnown: RobotsKept = options.robots ?? new Map();

  function robotsOf(url: URL): Promise<RobotsRules | Refused> {
    const kept = robotsKnown.get(url.origin);
    if (kept !== undefined && kept.until > options.now()) return kept.rules;
    robotsKnown.delete(url.origin);
    if (robotsKnown.size >= mostOrigins) robotsKnown.delete(robotsKnown.keys().next().value!);
    const entry = { rules: fetchRobots(url.origin), until: options.now() + robotsRetryMs };
    robotsKnown.set(url.origin, entry);
    return entry.rules;
  }

  async function fetchRobots(origin: string): Promise<RobotsRules | Refused> {
    const url = new URL("/robots.txt", origin);
    const outcome = await guardedFetch(url.href, {
      ...limits,
      bytes: Math.min(limits.bytes, 4 * longestRobots),
      redirects: 5,
      gate: (hop) => pace.take(hop.hostname),
    });
    const kept = robotsKnown.get(origin);
    // A trouble of the moment is looked at again soon.
    if (kept !== undefined && outcome.ok && outcome.status < 500 && outcome.status !== 429)
      kept.until = options.now() + robotsKeptMs;
    if (kept !== undefined && !outcome.ok && outcome.retryAt !== undefined) kept.until = outcome.retryAt;
    return rulesOfAnswer(outcome);
  }

  const gate: Gate = async (url) => {
    if (options.stays?.(url.hostname) === false) return refused("left-site", url.hostname);
    const robots = await robotsOf(url);
    if ("refused" in robots) return robots;
    if (!robots.allows(url)) return refused("robots-refuses", url.href);
    const { crawlDelayMs: pauseMs } = robots;
    const turn = await pace.take(url.hostname, pauseMs);
    return "refused" in turn && pauseMs > 0 ? { ...turn, pauseMs } : turn;
  };

  return {
    gate,
    async fetchPage(url, known) {
      const outcome = await guardedFetch(url, { ...limits, types: htmlTypes, gate, headers: unlessSame(known) });
      if (!outcome.ok) return outcome.code === "unwanted-type" ? { ...outcome, code: "not-html" } : outcome;
      return outcome;
    },
    fetchPicture: (url) => guardedFetch(url, { ...pictureLimits, ...sent, types: pictureTypes, gate }),
  };
}

/** Who asks, and where to complain. Only what a header may hold. */
export function userAgent(contact: string): string {
  return `${robotsName}/1.0 (+${contact.replace(/[^\x20-\x7e]|[()]/g, "").trim()})`;
}

function unlessSame(known: Known | undefined): Record<string, string> {
  return {
    ...(known?.etag ? { "if-none-match": known.etag } : {}),
    ...(known?.lastModified ? { "if-modified-since": known.lastModified } : {}),
  };
}
