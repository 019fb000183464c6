import { z } from "zod";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import { readAnchor } from "./anchor.ts";
import type { Handler, ResolverLink } from "./model.ts";
import { canReadLinks } from "./policy.ts";
import { faulty } from "./read-target.ts";
import { allHandlers, linkById, listedLinks, toHandler, toLink } from "./store.ts";

/** Links, newest first: a party's own, for officers everybody's. `code` takes those at a code and below it. */
export async function listLinks(
  ctx: Context,
  filter: { code?: string | undefined; agency?: string | undefined },
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: ResolverLink[]; next: string | null }> {
  allow(canReadLinks(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const anchor = filter.code === undefined || filter.code.trim() === "" ? null : readAnchor(filter.code);
  if (anchor === null && filter.code !== undefined && filter.code.trim() !== "")
    throw faulty(ctx, "query/code", "resolver.fault.anchor");
  const rows = await ctx.read((tx) =>
    tx.rows(listedLinks, {
      anchor: anchor?.anchor ?? null,
      agency: filter.agency ?? null,
      before: after === null ? null : new Date(after[0]),
      before_id: after?.[1] ?? null,
      limit: page.limit + 1,
    }),
  );
  const { items, next } = cutPage(rows, page.limit, (row) => [row.made_at.toISOString(), row.id]);
  return { items: items.map(toLink), next };
}

export async function getLink(ctx: Context, id: string): Promise<ResolverLink> {
  allow(canReadLinks(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => toLink(await tx.get(linkById, { id })));
}

/** Who answers for numbers that are not ours, with their days. */
export async function listHandlers(ctx: Context): Promise<Handler[]> {
  return ctx.read(async (tx) => (await tx.rows(allHandlers, {})).map(toHandler));
}
