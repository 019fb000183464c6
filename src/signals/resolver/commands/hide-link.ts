import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { ResolverLink } from "../model.ts";
import { linkHidden, linkShown } from "../model.ts";
import { canHideLink, canReadLinks, canShowLink } from "../policy.ts";
import { hideLinkRow, linkById, toLink } from "../store.ts";
import { aboutLink, toldOf } from "../visibility.ts";

/** Takes a link out of sight, with the reason that its writer reads. */
export function hideLink(ctx: Context, id: string, seen: number, because: string): Promise<ResolverLink> {
  return setSight(ctx, id, seen, because);
}

/** Shows a hidden link again. */
export function showLink(ctx: Context, id: string, seen: number): Promise<ResolverLink> {
  return setSight(ctx, id, seen, null);
}

function setSight(ctx: Context, id: string, seen: number, because: string | null): Promise<ResolverLink> {
  allow(canReadLinks(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toLink(await tx.get(linkById, { id }));
    allow(because === null ? canShowLink(ctx.actor, of) : canHideLink(ctx.actor, of), ctx.lang);
    const hidden = because === null ? { at: null, by: null } : { at: ctx.now(), by: ctx.actor.id };
    if ((await tx.run(hideLinkRow, { id, seen, ...hidden, because })) === 0) throw problem("stale");
    const about = aboutLink(ctx, of);
    if (because === null) await record(ctx, tx, linkShown, about, toldOf(of));
    else await record(ctx, tx, linkHidden, about, { ...toldOf(of), because });
    return toLink(await tx.get(linkById, { id }));
  });
}
