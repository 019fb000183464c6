import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { linkAccountsJob } from "../jobs.ts";
import { linkVerdicts, linkVerdictUndone } from "../model.ts";
import { canUndoLinkVerdict } from "../policy.ts";
import { linkVerdictById, undoLinkVerdict as markUndone } from "../store/verdicts.ts";

/** Takes back what an officer found of two accounts; what was found before, if anything, holds again. */
export async function undoLinkVerdict(ctx: Context, id: string): Promise<{ id: string }> {
  return ctx.transaction(async (tx) => {
    const given = await tx.get(linkVerdictById, { id });
    allow(canUndoLinkVerdict(ctx.actor, given), ctx.lang);
    const undone = await tx.run(markUndone, { id, by: ctx.actor.id, at: ctx.now() });
    if (undone === 0) throw problem("conflict", text(ctx.lang, "links.reason.undone"));
    const verdict = linkVerdicts.find((known) => known === given.verdict) ?? "unsure";
    const about = { id, agency: given.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, linkVerdictUndone, about, { one: given.one, other: given.other, verdict });
    await enqueue(tx, linkAccountsJob, { agency: given.agency });
    return { id };
  });
}
