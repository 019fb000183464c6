import { allow, isParty } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { newId } from "../../../kernel/id.ts";
import { Problem, problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { decidingAuthority, findParty, ownsPrefix } from "../../../registers/parties/index.ts";
import { record } from "../../../services/facts/index.ts";
import { digitsOfOwner, readAnchor } from "../anchor.ts";
import type { LinkInput, ResolverLink } from "../model.ts";
import { linkAdded } from "../model.ts";
import { canAddLinks } from "../policy.ts";
import { faulty, readTarget } from "../read-target.ts";
import { defaultAt, dropDefault, insertLink, linkById, toLink } from "../store.ts";
import { aboutLink, toldOf } from "../visibility.ts";

type Anchored = NonNullable<ReturnType<typeof readAnchor>>;

/** Puts a link at an anchor. The first one of its writer there becomes the default; a new default takes the place of the old. */
export function addLink(ctx: Context, input: LinkInput): Promise<ResolverLink> {
  allow(canAddLinks(ctx.actor), ctx.lang);
  const read = readAnchor(input.anchor);
  const added = ctx.transaction(async (tx) => {
    if (read === null) throw faulty(ctx, "anchor", "resolver.fault.anchor");
    if (isParty(ctx.actor)) await holdOwnership(ctx, tx, read);
    const agency = ctx.actor.agency as string;
    const { anchor } = read;
    const id = newId("rsl", ctx.now());
    const isDefault = input.isDefault || (await tx.find(defaultAt, { agency, anchor })) === null;
    if (isDefault) await tx.run(dropDefault, { agency, anchor, except: id });
    await tx.run(insertLink, {
      id,
      anchor,
      link_type: input.linkType,
      href: await readTarget(ctx, tx, input.href),
      hreflang: input.hreflang,
      media_type: input.mediaType,
      title: input.title,
      context: input.context,
      is_default: isDefault,
      forward_query: input.forwardQuery,
      by: ctx.actor.id,
      at: ctx.now(),
      agency,
      authority: decidingAuthority,
    });
    const of = toLink(await tx.get(linkById, { id }));
    await record(ctx, tx, linkAdded, aboutLink(ctx, of), toldOf(of));
    return of;
  });
  return added.catch((error: unknown) => {
    throw error instanceof Problem && error.code === "conflict" ? faulty(ctx, "href", "resolver.fault.twice") : error;
  });
}

/** A party leads shoppers only from numbers that an officer has found to be its own, and only while its licence stands. */
async function holdOwnership(ctx: Context, tx: Transaction, { key }: Anchored): Promise<void> {
  const party = ctx.actor.agency as string;
  const of = await findParty(tx, party);
  if (of?.state !== "active") throw problem("forbidden", text(ctx.lang, "parties.reason.suspended"));
  const digits = digitsOfOwner(key);
  if (digits === null || (await ownsPrefix(tx, party, digits)) !== "verified")
    throw faulty(ctx, "anchor", "resolver.fault.not-yours");
}
