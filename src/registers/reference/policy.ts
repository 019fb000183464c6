import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, no, yes } from "../../kernel/actor.ts";

/** The files of this version are loaded by the house itself when it starts. */
export function canLoadReference(actor: Actor): Verdict {
  return actor.kind === "system" ? yes : no("reference.only-house");
}

/** Registers are filled by the house (command line, jobs) or by an administrator who is signed in. */
export function canImportReference(actor: Actor): Verdict {
  if (actor.kind === "system") return yes;
  return actor.kind === "officer" && hasRole(actor, "administrator") ? yes : no("reference.only-administrator");
}
