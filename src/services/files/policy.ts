import type { Actor, Verdict } from "../../kernel/actor.ts";
import { no, yes } from "../../kernel/actor.ts";

/** Who works for an agency may bring a file; a service key has no scope for it. */
export function canStoreFile(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}

/** Reading is by visibility: what the database does not show is not found. */
export function canReadFiles(actor: Actor): Verdict {
  return canStoreFile(actor);
}
