import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, no, yes } from "../../../kernel/actor.ts";

/** The agency's people see its control samples and what they show. */
export function canReadControl(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}

/** The house draws by itself; officers may draw the month that lacks one. */
export function canDrawControl(actor: Actor): Verdict {
  const readable = canReadControl(actor);
  if (!readable.allowed) return readable;
  return actor.kind === "system" || hasRole(actor, "officer") ? yes : no("access.reason.role");
}

/** Officers judge, as they do leads. */
export function canJudgeControl(actor: Actor): Verdict {
  const readable = canReadControl(actor);
  if (!readable.allowed) return readable;
  return hasRole(actor, "officer") ? yes : no("access.reason.role");
}
