import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { Problem, problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { LinkChange, ResolverLink } from "../model.ts";
import { linkChanged } from "../model.ts";
import { canChangeLink, canReadLinks } from "../policy.ts";
import { faulty, readTarget } from "../read-target.ts";
import { dropDefault, linkById, toLink, updateLink } from "../store.ts";
import { aboutLink, toldOf } from "../visibility.ts";

/** Changes where a link leads and how it is offered. A default stays one until another takes its place. */
export function changeLink(ctx: Context, id: string, seen: number, input: LinkChange): Promise<ResolverLink> {
  allow(canReadLinks(ctx.actor), ctx.lang);
  const changed = ctx.transaction(async (tx) => {
    const of = toLink(await tx.get(linkById, { id }));
    allow(canChangeLink(ctx.actor, of), ctx.lang);
    const isDefault = of.isDefault || input.isDefault;
    if (isDefault && !of.isDefault) await tx.run(dropDefault, { agency: of.agency, anchor: of.anchor, except: id });
    const rows = await tx.run(updateLink, {
      id,
      seen,
      href: await readTarget(ctx, tx, input.href),
      hreflang: input.hreflang,
      media_type: input.mediaType,
      title: input.title,
      context: input.context,
      is_default: isDefault,
      forward_query: input.forwardQuery,
      at: ctx.now(),
    });
    if (rows === 0) throw problem("stale");
    const after = toLink(await tx.get(linkById, { id }));
    await record(ctx, tx, linkChanged, aboutLink(ctx, after), toldOf(after));
    return after;
  });
  return changed.catch((error: unknown) => {
    throw error instanceof Problem && error.code === "conflict" ? faulty(ctx, "href", "resolver.fault.twice") : error;
  });
}
