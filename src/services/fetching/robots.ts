import { refused } from "./model.ts";
import type { FetchOutcome, Refused } from "./model.ts";

/** What a host's robots.txt lets us do; `crawlDelayMs` is 0 where it names none. */
export type RobotsRules = { allows(url: URL): boolean; crawlDelayMs: number };

/** RFC 9309 asks for at least 500 KiB to be read, and lets what is beyond be ignored. */
export const longestRobots = 500 * 1024;
/** No rule is longer than any address that we ask; a file of more rules keeps a processor busy and nothing else. */
const longestRule = 2_048;
const mostRules = 2_000;

/** The name by which robots.txt may speak to us. */
export const robotsName = "ChinhHangCollector";

type Rule = { allow: boolean; length: number; pieces: string[]; anchored: boolean };
type Group = { rules: Rule[]; crawlDelay: number };

/**
 * Reads a robots.txt: the groups that name us, else those for all; of the rules that match, the longest holds, and of two as long the
 * one that allows. `Crawl-delay` is no part of the standard, and is kept all the same. Source: RFC 9309.
 */
export function readRobots(text: string): RobotsRules {
  const ours = noGroup();
  const everyones = noGroup();
  let speaksToUs = false;
  let into = new Set<Group>();
  let inNames = false;
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/)) {
    const [, key, value] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(withoutComment(line)) ?? [];
    if (key === undefined || value === undefined) continue;
    const name = key.toLowerCase();
    if (name === "user-agent") {
      if (!inNames) into = new Set();
      inNames = true;
      const token = /^[a-z_-]+|^\*/i.exec(value)?.[0]?.toLowerCase();
      if (token === robotsName.toLowerCase()) {
        speaksToUs = true;
        into.add(ours);
      } else if (token === "*") into.add(everyones);
    } else if (name === "allow" || name === "disallow") {
      inNames = false;
      const rule = readRule(value, name === "allow");
      for (const { rules } of into) if (rule !== null && rules.length < mostRules) rules.push(rule);
    } else if (name === "crawl-delay") {
      inNames = false;
      const seconds = Number(value);
      for (const group of into)
        if (seconds > 0 && Number.isFinite(seconds)) group.crawlDelay = Math.min(seconds, 86_400);
    }
  }
  const { rules, crawlDelay } = speaksToUs ? ours : everyones;
  return { allows: (url) => isAllowed(rules, url), crawlDelayMs: crawlDelay * 1000 };
}

const noGroup = (): Group => ({ rules: [], crawlDelay: 0 });
const withoutComment = (line: string) => (line.length > longestRule + 20 ? "" : line.split("#")[0]!);

function readRule(value: string, allow: boolean): Rule | null {
  if (value === "") return null;
  const anchored = value.endsWith("$");
  const pattern = comparable(anchored ? value.slice(0, -1) : value);
  return { allow, length: value.length, pieces: pattern.split(/\*+/), anchored };
}

function isAllowed(rules: readonly Rule[], url: URL): boolean {
  const path = comparable(url.pathname + url.search);
  if (path === "/robots.txt") return true;
  let best: Rule | null = null;
  for (const rule of rules) {
    const longer = best === null || rule.length > best.length || (rule.length === best.length && rule.allow);
    if (longer && matches(rule, path)) best = rule;
  }
  return best?.allow ?? true;
}

/** Each piece is looked for behind the one before: the leftmost place is always as good as any other. */
function matches({ pieces, anchored }: Rule, path: string): boolean {
  if (!path.startsWith(pieces[0]!)) return false;
  let at = pieces[0]!.length;
  if (pieces.length === 1) return !anchored || at === path.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  const last = pieces.at(-1)!;
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.includes(last, at);
}

/** A path as octets are compared: letters outside ASCII in percent form, that form in capitals, and not used where it need not be. */
function comparable(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^\x20-\x7e]+/g, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/gi, (octet) => {
      const letter = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
      return /[\w.~-]/.test(letter) ? letter : octet.toUpperCase();
    });
}

export const everythingAllowed: RobotsRules = { allows: () => true, crawlDelayMs: 0 };
export const nothingAllowed: RobotsRules = { allows: () => false, crawlDelayMs: 0 };

/**
 * What the answer to a request for robots.txt means: none there (4xx) allows all, a server in trouble (5xx) or one that asks us to
 * slow down (429) allows nothing for now. Where no answer came, what kept it away keeps us away. Source: RFC 9309 section 2.3.1.
 */
export function rulesOfAnswer(outcome: FetchOutcome): RobotsRules | Refused {
  if (!outcome.ok) {
    if (outcome.code === "too-many-redirects") return everythingAllowed;
    const { code, detail, retryAt } = outcome;
    return { ...refused(code, `robots.txt: ${detail}`), ...(retryAt === undefined ? {} : { retryAt }) };
  }
  const { status, body } = outcome;
  if (status >= 200 && status < 300)
    return readRobots(new TextDecoder("utf-8").decode(body.subarray(0, longestRobots)));
  return status >= 400 && status < 500 && status !== 429 ? everythingAllowed : nothingAllowed;
}
