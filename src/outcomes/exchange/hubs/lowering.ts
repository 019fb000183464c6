import type { Level } from "../../../services/facts/index.ts";

/**
 * Who sees here what another hub shows us, one step narrower than there: public there is for our agencies and not for the public, what all agencies
 * there may see is for the agency here that answers for the hub, and so is what was given to us by name. It is the ceiling as well, so that nobody
 * here shares it further. Decision 0046.
 */
export function lowered(came: Level, agency: string): { level: Level; sharedWith: string[] } {
  if (came === "own") return { level: "own", sharedWith: [] };
  if (came === "public") return { level: "agencies", sharedWith: [] };
  return { level: "named", sharedWith: [agency] };
}

/** Whether a house may give a record on: one that it has from another only as long as all its agencies see it, and never to a house that it has passed. */
export function goesOn(of: { level: string; path: readonly string[] }, to: string): "yes" | "came-back" | "by-name" {
  if (of.path.includes(to)) return "came-back";
  return of.path.length === 0 || of.level === "agencies" || of.level === "public" ? "yes" : "by-name";
}

const width: readonly Level[] = ["own", "named", "agencies", "public"];

/** The level that fewer see. */
export function narrowerLevel(one: Level, other: Level): Level {
  return width.indexOf(one) <= width.indexOf(other) ? one : other;
}
