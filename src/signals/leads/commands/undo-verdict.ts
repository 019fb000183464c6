import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { LeadState } from "../model.ts";
import { verdictUndone, verdicts } from "../model.ts";
import { canUndoVerdict } from "../policy.ts";
import { leadVisibility } from "../queries.ts";
import { leadForUpdate, markUndone, setVerdict, verdictsOfLead } from "../store/leads.ts";

/** Takes the last verdict back and restores what stood before it. */
export async function undoVerdict(ctx: Context, id: string): Promise<{ state: LeadState }> {
  return ctx.transaction(async (tx) => {
    const lead = await tx.get(leadForUpdate, { id });
    allow(canUndoVerdict(ctx.actor, lead), ctx.lang);
    const last = (await tx.rows(verdictsOfLead, { lead: id })).find((given) => given.undone_at === null);
    if (last === undefined) throw problem("conflict", text(ctx.lang, "leads.reason.nothing-to-undo"));
    const before = last.before as { state: LeadState; score: number | null; by: string | null; at: string | null };
    const at = ctx.now();
    await tx.run(markUndone, { id: last.id, at });
    await tx.run(setVerdict, {
      id,
      state: before.state,
      score: before.score,
      by: before.by,
      at: before.at === null ? null : new Date(before.at),
      now: at,
    });
    const verdict = verdicts.find((known) => known === last.verdict);
    if (verdict !== undefined) await record(ctx, tx, verdictUndone, { id, ...leadVisibility(lead) }, { verdict });
    return { state: before.state };
  });
}
