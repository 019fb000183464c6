import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, no, yes } from "../../kernel/actor.ts";

/**
 * Results are recorded by the programme office: holders of the programme role in the ministry that issued both documents.
 * Task: 2390 I.1, III.1.
 */
export function canUpdateTask(actor: Actor): Verdict {
  if (actor.kind === "public") return no("access.reason.sign-in");
  if (actor.kind !== "officer" || !hasRole(actor, "programme")) return no("programme.only-programme-role");
  if (actor.agency?.split(".")[0] !== "moit") return no("programme.only-ministry");
  return yes;
}

/** The documents are loaded by the house itself when it starts. */
export function canLoadProgramme(actor: Actor): Verdict {
  return actor.kind === "system" ? yes : no("programme.only-system");
}
