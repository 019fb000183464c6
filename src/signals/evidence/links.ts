import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { Problem, problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import { getLead } from "../leads/index.ts";
import { getListing } from "../listings/index.ts";
import { mostWaiting } from "./model.ts";
import { canLinkEvidence } from "./policy.ts";
import { countWaiting, insertTie } from "./store.ts";

type Links = { lead?: string | undefined; listing?: string | undefined; case?: string | undefined };
type LinkColumns = { listing_id: string | null; case_id: string | null };

/**
 * To what a page belongs. A lead or listing that the actor does not see is none; a case belongs to a later floor and is kept as it is
 * named, for the own agency alone. The lead is tied to the page once that is there.
 */
export async function linksOf(ctx: Context, tx: Transaction, links: Links): Promise<LinkColumns> {
  if ([links.lead, links.listing, links.case].some((given) => given !== undefined))
    allow(canLinkEvidence(ctx.actor), ctx.lang);
  if (links.lead !== undefined) await must(ctx, "/lead", getLead(tx, links.lead));
  if (links.listing !== undefined) await must(ctx, "/listing", getListing(tx, links.listing));
  return { listing_id: links.listing ?? null, case_id: links.case ?? null };
}

/** Ties a capture to a lead, for the actor's agency; false where they are tied. */
export async function writeTie(
  ctx: Context,
  tx: Transaction,
  tie: { evidence: string; lead: string; reason: string | null },
): Promise<boolean> {
  const { id, name, agency } = ctx.actor;
  return (await tx.run(insertTie, { ...tie, by: id, by_name: name, at: ctx.now(), agency: agency as string })) > 0;
}

/** A page takes the browser half a minute: an agency that asks for more than it can do is told to wait. */
export async function holdRoom(ctx: Context, tx: Transaction): Promise<void> {
  const { n } = await tx.get(countWaiting, { agency: ctx.actor.agency as string });
  if (n >= mostWaiting)
    throw problem("rate-limited", text(ctx.lang, "evidence.problem.waiting", { most: mostWaiting }), {
      retryAfterSeconds: 60,
    });
}

async function must(ctx: Context, pointer: string, found: Promise<unknown>): Promise<void> {
  try {
    await found;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "not-found") throw error;
    const message = text(ctx.lang, "evidence.problem.no-such-thing");
    throw problem("invalid", undefined, { faults: [{ pointer, code: "custom", message }] });
  }
}
