import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../../kernel/actor.ts";
import type { TechnologyKind, TechnologyState } from "./model.ts";

type Of = { agency: string };

/** The agency's people see what is plugged in, what it is given and what it said. */
export function canReadTechnologies(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "officer" || actor.kind === "system" ? yes : no("access.reason.role");
}

/** An agency's administrators bring technologies in, give them their key, and try them on labelled lines. */
export function canManageTechnologies(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return hasRole(actor, "administrator") ? yes : no("access.reason.role");
}

/** Code comes in by the console alone: who may sign in somewhere is not yet who may run something here. */
export function canBringCode(actor: Actor): Verdict {
  return actor.kind === "system" && actor.id === "console" ? yes : no("technologies.reason.console");
}

/** What a technology is given and whether it counts is an approver's decision. */
export function canSwitchTechnology(actor: Actor, of: Of & { state: TechnologyState }): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (!hasRole(actor, "approver")) return no("access.reason.role");
  if (!holds(actor, of.agency)) return no("access.reason.agency");
  return of.state === "ended" ? no("technologies.reason.ended") : yes;
}

/** To end one for good: an administrator's work on what an approver may switch off. */
export function canEndTechnology(actor: Actor, of: Of & { state: TechnologyState }): Verdict {
  const manage = canManageTechnologies(actor);
  if (!manage.allowed) return manage;
  if (!holds(actor, of.agency)) return no("access.reason.agency");
  return of.state === "ended" ? no("technologies.reason.ended") : yes;
}

/** An officer asks an authenticator about a code that lies before them. */
export function canAskAuthenticator(actor: Actor, of: Of & { kind: TechnologyKind; state: TechnologyState }): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (!hasRole(actor, "officer")) return no("access.reason.role");
  if (!holds(actor, of.agency)) return no("access.reason.agency");
  if (of.kind !== "authenticator") return no("technologies.reason.no-authenticator");
  return of.state === "live" || of.state === "shadow" ? yes : no("technologies.reason.off");
}
