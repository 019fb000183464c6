import type { Context } from "../../kernel/context.ts";
import type { Visibility } from "../../services/facts/index.ts";
import type { ResolverLink } from "./model.ts";

/** Links are public; what is decided about one is told to whoever wrote it, by name. */
export function aboutLink(ctx: Context, of: Pick<ResolverLink, "id" | "agency">): Visibility & { id: string } {
  const agency = ctx.actor.agency as string;
  return { id: of.id, agency, level: "agencies", sharedWith: agency === of.agency ? [] : [of.agency] };
}

/** What every fact about a link tells. */
export function toldOf(of: Pick<ResolverLink, "id" | "anchor" | "linkType" | "href">) {
  return { link: of.id, anchor: of.anchor, linkType: of.linkType, href: of.href };
}
