import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasPartyRole, hasRole, holds, no, yes } from "../../kernel/actor.ts";
import type { ResolverLink } from "./model.ts";

/** Officers read all links, a party its own; which rows they see the database says. */
export function canReadLinks(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "officer" || actor.kind === "party" ? yes : no("access.reason.role");
}

/** Whoever works for an agency or a party writes links; that a number is the party's is asked of the register. */
export function canAddLinks(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return worksIn(actor) ? yes : no("access.reason.role");
}

/** A link is changed by those who wrote it, and not while the authority keeps it out of sight. */
export function canChangeLink(actor: Actor, of: Pick<ResolverLink, "agency" | "hidden">): Verdict {
  const verdict = canRemoveLink(actor, of);
  if (!verdict.allowed) return verdict;
  return of.hidden === null ? yes : no("resolver.reason.hidden");
}

export function canRemoveLink(actor: Actor, of: Pick<ResolverLink, "agency">): Verdict {
  const verdict = canAddLinks(actor);
  if (!verdict.allowed) return verdict;
  return holds(actor, of.agency) ? yes : no("access.reason.agency");
}

/** Taking a party's link out of sight is the authority's: it may lead shoppers to a fraud. */
export function canHideLink(actor: Actor, of: Pick<ResolverLink, "authority" | "hidden">): Verdict {
  const verdict = decides(actor, of);
  if (!verdict.allowed) return verdict;
  return of.hidden === null ? yes : no("resolver.reason.hidden");
}

export function canShowLink(actor: Actor, of: Pick<ResolverLink, "authority" | "hidden">): Verdict {
  const verdict = decides(actor, of);
  if (!verdict.allowed) return verdict;
  return of.hidden === null ? no("resolver.reason.shown") : yes;
}

/** What the actor may do with a link, for the buttons of a screen. */
export function linkAbilities(actor: Actor, of: Pick<ResolverLink, "agency" | "authority" | "hidden">) {
  return {
    change: canChangeLink(actor, of),
    remove: canRemoveLink(actor, of),
    hide: canHideLink(actor, of),
    show: canShowLink(actor, of),
  };
}

function worksIn(actor: Actor): boolean {
  if (actor.kind === "party") return hasPartyRole(actor, "officer") || hasPartyRole(actor, "administrator");
  return actor.kind === "officer" && (hasRole(actor, "officer") || hasRole(actor, "approver"));
}

function decides(actor: Actor, { authority }: Pick<ResolverLink, "authority">): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind !== "officer" || !worksIn(actor)) return no("access.reason.role");
  return holds(actor, authority) ? yes : no("access.reason.agency");
}
