import type { z } from "zod";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { judgeLeadInput, LeadVerdict } from "../model.ts";
import { leadJudged, spreadSign } from "../model.ts";
import { canJudgeLead } from "../policy.ts";
import { leadVisibility } from "../queries.ts";
import { insertVerdict, leadForUpdate, setVerdict, signsOfLead } from "../store/leads.ts";

/** Keeps an officer's verdict on a lead; the one before stays in the history. Task: 2390 II.2.2. */
export async function judgeLead(
  ctx: Context,
  id: string,
  input: z.output<typeof judgeLeadInput>,
): Promise<{ state: LeadVerdict }> {
  return ctx.transaction(async (tx) => {
    const lead = await tx.get(leadForUpdate, { id });
    allow(canJudgeLead(ctx.actor, lead), ctx.lang);
    if (input.seen !== undefined && input.seen !== lead.state) throw problem("stale", text(ctx.lang, "leads.stale"));
    const at = ctx.now();
    const about = leadVisibility(lead);
    await tx.run(insertVerdict, {
      id: newId("ver", at),
      lead: id,
      verdict: input.verdict,
      note: input.note ?? null,
      score: lead.score,
      before: {
        state: lead.state,
        score: lead.judged_score,
        by: lead.judged_by,
        at: lead.judged_at?.toISOString() ?? null,
      },
      signs: await signsNow(tx, lead),
      by: ctx.actor.id,
      at,
      agency: about.agency,
      level: about.level,
      shared_with: about.sharedWith,
    });
    await tx.run(setVerdict, { id, state: input.verdict, score: lead.score, by: ctx.actor.id, at, now: at });
    await record(ctx, tx, leadJudged, { id, ...about }, { verdict: input.verdict, score: lead.score });
    return { state: input.verdict };
  });
}

/** The points of each check, and what many listings add to them, before the agency's scale: so labels of different times compare. */
async function signsNow(
  tx: Transaction,
  lead: { seller_id: string; concern: string; listings: number },
): Promise<Record<string, number>> {
  const rows = await tx.rows(signsOfLead, { seller: lead.seller_id, concern: lead.concern });
  const points = rows.reduce((sum, row) => sum + row.points, 0);
  const spread = Math.min(points, 5 * Math.log10(Math.max(lead.listings, 1)));
  const signs = Object.fromEntries(rows.map((row) => [row.check_code, row.points]));
  return Math.abs(spread) < 1e-6 ? signs : { ...signs, [spreadSign]: spread };
}
