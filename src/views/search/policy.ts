import type { Actor, Verdict } from "../../kernel/actor.ts";
import { no, yes } from "../../kernel/actor.ts";

/** Whoever works for an agency searches what that agency may see; the public has its own box. */
export function canSearch(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind !== "key" || actor.scopes.includes("search:read") ? yes : no("access.reason.role");
}
