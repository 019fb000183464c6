import type { Actor, Verdict } from "../../kernel/actor.ts";
import { no, yes } from "../../kernel/actor.ts";

/** Whoever works for an agency reads the listings that it may see; keys need the scope. */
export function canReadListings(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind !== "key" || actor.scopes.includes("listings:read") ? yes : no("access.reason.role");
}
