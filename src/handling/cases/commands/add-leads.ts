import { holds } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { derivedId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { LeadForCase } from "../../../signals/leads/index.ts";
import { attachLeads, leadsForCase } from "../../../signals/leads/index.ts";
import type { Case } from "../model.ts";
import { caseLeadsAdded } from "../model.ts";
import { canAddLeads } from "../policy.ts";
import { insertCaseLeads, insertParties, shown } from "../store.ts";
import { changeCase } from "./change-case.ts";

/** Adds leads to a case that is not closed; the same problems as when a case is opened. */
export function addLeads(ctx: Context, id: string, seen: number, ids: readonly string[]): Promise<Case> {
  return changeCase(
    ctx,
    id,
    seen,
    (of) => canAddLeads(ctx.actor, of),
    async (tx, of) => {
      const leads = await visibleLeads(ctx, tx, ids);
      await bindLeads(ctx, tx, of, leads);
      await record(ctx, tx, caseLeadsAdded, of, { leads: leads.map((lead) => lead.id) });
      return {};
    },
  );
}

/** The leads named, each seen by the actor, in the order named; `invalid` points at the first that is not. */
export async function visibleLeads(ctx: Context, tx: Transaction, ids: readonly string[]): Promise<LeadForCase[]> {
  const found = new Map((await leadsForCase(tx, ids)).map((lead) => [lead.id, lead]));
  return [...new Set(ids)].map((id) => {
    const lead = found.get(id);
    if (lead !== undefined) return lead;
    const message = text(ctx.lang, "cases.problem.lead");
    throw problem("invalid", undefined, { faults: [{ pointer: `/leads/${ids.indexOf(id)}`, code: "lead", message }] });
  });
}

/**
 * Ties leads and their sellers to a case. A lead of the own agency, or of one whose records it holds, goes into one case only. A lead that another agency shares
 * is referred to and left as it is: whether its owner has a case on it is the owner's to know.
 */
export async function bindLeads(ctx: Context, tx: Transaction, of: Case, leads: readonly LeadForCase[]): Promise<void> {
  const own = leads.filter((lead) => holds(ctx.actor, lead.agency)).map((lead) => lead.id);
  const at = ctx.now();
  if ((await attachLeads(tx, own, of.id, at)) !== own.length)
    throw problem("conflict", text(ctx.lang, "cases.problem.lead-taken"));
  const aboutSellers = leads.filter((lead) => lead.isAboutSeller);
  const sellers = [...new Map(aboutSellers.map((lead) => [lead.sellerId, lead])).values()];
  await tx.run(insertCaseLeads, {
    case_id: of.id,
    leads: leads.map((lead) => lead.id),
    by: ctx.actor.id,
    at,
    ...shown(of),
  });
  await tx.run(insertParties, {
    ids: sellers.map((lead) => derivedId("cpt", of.id, lead.sellerId)),
    names: sellers.map((lead) => lead.sellerName),
    sellers: sellers.map((lead) => lead.sellerId),
    platforms: sellers.map((lead) => lead.platformId),
    case_id: of.id,
    ...shown(of),
  });
}
