import type { Actor } from "../../kernel/actor.ts";
import { isParty } from "../../kernel/actor.ts";
import { problem } from "../../kernel/problem.ts";
import type { Level, Visibility } from "../../services/facts/index.ts";
import type { Sharing } from "./model.ts";

/** Who sees what is captured: nothing said, a party's events are seen by officers of all agencies, those of an agency by itself. */
export function visibilityFor(actor: Actor, { level, sharedWith = [] }: Sharing): Visibility {
  if (actor.agency === null) throw problem("unauthenticated");
  const standing: Level = isParty(actor) ? "agencies" : "own";
  return { agency: actor.agency, level: level ?? standing, sharedWith: [...new Set(sharedWith)].sort() };
}
