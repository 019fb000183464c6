import type { Around } from "./around.ts";
import { readKey } from "./key-words.ts";
import type { LinkKind, Side, TraceLink } from "./model.ts";

export type LookAround = (keys: readonly string[]) => Promise<Around>;

export type Reached = {
  key: string;
  side: Side;
  distance: number;
  /** A making stands between what went in and what came out; it is no thing itself. */
  making: boolean;
  by: LinkKind | "self";
  via: string | null;
  /** It only holds something that is affected, and is not affected itself. */
  holds: boolean;
};

export type Walked = { reached: Map<string, Reached>; links: TraceLink[]; more: boolean };

/** How many things one answer holds. */
const mostReached = 2_000;

/** From one thing over a link to the next; null where the way does not go on. */
type Next = (from: Reached, link: TraceLink) => Pick<Reached, "side" | "holds"> | null;

/**
 * What stands so many steps before and after a thing: before it what it was made of, what lies in it and what belongs to it, after it what it
 * became, what holds it and the lot it belongs to. A making counts no step of its own.
 */
export function neighbourhood(start: string, steps: number, look: LookAround): Promise<Walked> {
  return walk([start], steps, look, (from, link) => {
    const side: Side = link.from === from.key ? "forward" : "back";
    return from.side === "self" || from.side === side ? { side, holds: false } : null;
  });
}

/**
 * What a recall reaches: all that was made from the things, all that lies or was put in them, all of their lots; and what holds any of that now,
 * which is where to look for it. What lies beside an affected thing in the same box is not affected.
 */
export function recallReach(start: readonly string[], look: LookAround): Promise<Walked> {
  return walk(start, Number.POSITIVE_INFINITY, look, (from, { kind, from: inner, until }) => {
    const outwards = inner === from.key;
    if (from.holds) return kind === "packed" && outwards && until === null ? { side: "forward", holds: true } : null;
    if (kind === "packed" && outwards) return until === null ? { side: "forward", holds: true } : null;
    // A thing does not stand for its lot, but a lot for its things; and what was made does not spoil what it was made of.
    if ((kind === "lot" && outwards) || (kind === "made" && !outwards)) return null;
    // Nor does one part of a whole spoil the others.
    if (!outwards && from.by === "joined" && from.side === "forward") return null;
    return { side: outwards ? "forward" : "back", holds: false };
  });
}

async function walk(start: readonly string[], steps: number, look: LookAround, next: Next): Promise<Walked> {
  const reached = new Map<string, Reached>();
  const links = new Map<string, TraceLink>();
  let more = false;
  for (const key of start)
    reached.set(key, {
      key,
      side: "self",
      distance: 0,
      making: readKey(key).kind === "making",
      by: "self",
      via: null,
      holds: false,
    });
  let frontier = [...reached.values()];
  while (frontier.length > 0) {
    const around = await look(frontier.map(({ key }) => key));
    more ||= around.more;
    const here = new Map(frontier.map((one) => [one.key, one]));
    const found: Reached[] = [];
    for (const link of around.links)
      for (const key of [link.from, link.to]) {
        const from = here.get(key);
        if (from === undefined) continue;
        const step = next(from, link);
        if (step === null) continue;
        const to = arrive(from, link, step);
        if (to.distance > steps) {
          more ||= !reached.has(to.key);
          continue;
        }
        links.set(`${link.kind} ${link.from} ${link.to}`, link);
        const before = reached.get(to.key);
        // What was only a box until now is looked at anew once it is affected itself.
        if (before !== undefined && !(before.holds && !to.holds)) continue;
        if (before === undefined && reached.size >= mostReached) {
          more = true;
          continue;
        }
        reached.set(to.key, to);
        found.push(to);
      }
    frontier = found;
  }
  return { reached, links: [...links.values()].filter(({ from, to }) => reached.has(from) && reached.has(to)), more };
}

function arrive(from: Reached, link: TraceLink, step: Pick<Reached, "side" | "holds">): Reached {
  const key = link.from === from.key ? link.to : link.from;
  const making = link.kind === "made" && !from.making;
  return { ...step, key, making, distance: from.distance + (making ? 0 : 1), by: link.kind, via: from.key };
}
