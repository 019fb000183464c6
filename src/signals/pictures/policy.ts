import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, no, yes } from "../../kernel/actor.ts";

/** Whoever works for an agency looks at the pictures that the database shows them; a service key may where it may read listings. */
export function canReadPictures(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" && !actor.scopes.includes("listings:read") ? no("access.reason.role") : yes;
}

/** Officers add pictures, search by one and keep albums; the house does for an agency. */
export function canAddPictures(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind === "system") return yes;
  return actor.kind === "officer" && (hasRole(actor, "officer") || hasRole(actor, "approver"))
    ? yes
    : no("access.reason.role");
}

/** Albums are an agency's own knowledge: keys never read them. */
export function canReadAlbums(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}

/** An album is changed in the agency that keeps it; the database shows it to nobody else. */
export function canKeepAlbums(actor: Actor): Verdict {
  return canAddPictures(actor);
}
