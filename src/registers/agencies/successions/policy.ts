import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { isParty, no, yes } from "../../../kernel/actor.ts";

/** Handing over all records of an agency is decided where the house is run: at the console, with the paper it rests on. */
export function canSucceedAgency(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "system" && !isParty(actor) ? yes : no("agencies.reason.console");
}

/** Who came after whom is known to everybody who works for an agency. */
export function canReadSuccessions(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return !isParty(actor) && actor.kind !== "key" ? yes : no("access.reason.role");
}
