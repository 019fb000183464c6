import type { TraceLink } from "./model.ts";

/** Of what the events of a thing speak, and from when to when they concern it. */
export type TrailPart = { key: string; since: Date; until: Date };

const everSince = new Date(Date.UTC(1900, 0, 1));
const forEver = new Date(Date.UTC(9000, 0, 1));
const deepest = 6;

/** The thing itself, its lots, and all that it lay in or was part of, box within box, for the time that it did. */
export function trailOf(key: string, links: readonly TraceLink[]): TrailPart[] {
  const parts: TrailPart[] = [{ key, since: everSince, until: forEver }];
  const follow = (part: TrailPart, depth: number): void => {
    if (depth > deepest) return;
    for (const { from, to, kind, since, until } of links) {
      if (from !== part.key || kind === "made" || parts.some((one) => one.key === to)) continue;
      const begins = kind === "lot" ? everSince : later(part.since, since ?? everSince);
      const ends = kind === "lot" ? forEver : earlier(part.until, until ?? forEver);
      if (begins > ends) continue;
      const outer = { key: to, since: begins, until: ends };
      parts.push(outer);
      if (kind !== "lot") follow(outer, depth + 1);
    }
  };
  follow(parts[0] as TrailPart, 1);
  return parts;
}

const later = (one: Date, other: Date) => (one > other ? one : other);
const earlier = (one: Date, other: Date) => (one < other ? one : other);
