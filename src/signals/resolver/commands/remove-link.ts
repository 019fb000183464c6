import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import { linkRemoved } from "../model.ts";
import { canReadLinks, canRemoveLink } from "../policy.ts";
import { deleteLink, linkById, toLink } from "../store.ts";
import { aboutLink, toldOf } from "../visibility.ts";

/** Takes a link away. What it was stays in the fact. */
export function removeLink(ctx: Context, id: string, seen: number): Promise<void> {
  allow(canReadLinks(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toLink(await tx.get(linkById, { id }));
    allow(canRemoveLink(ctx.actor, of), ctx.lang);
    if ((await tx.run(deleteLink, { id, seen })) === 0) throw problem("stale");
    await record(ctx, tx, linkRemoved, aboutLink(ctx, of), toldOf(of));
  });
}
