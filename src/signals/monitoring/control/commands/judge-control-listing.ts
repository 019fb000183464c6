import type { z } from "zod";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { judgeControlInput } from "../model.ts";
import { controlJudged } from "../model.ts";
import { canJudgeControl } from "../policy.ts";
import { answerForUpdate, judgeListing } from "../store.ts";

/** Keeps an officer's answer on a listing of the control sample, or takes it back. Task: 2390 II.2.2. */
export async function judgeControlListing(
  ctx: Context,
  month: string,
  listing: string,
  { verdict, note, seen }: z.output<typeof judgeControlInput>,
): Promise<void> {
  allow(canJudgeControl(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const at = ctx.now();
    const judged = verdict === null ? { note: null, by: null, at: null } : { note: note ?? null, by: ctx.actor.id, at };
    const drawn = { month: `${month}-01`, listing };
    const answer = await tx.get(answerForUpdate, drawn);
    if (seen !== undefined && seen !== answer.verdict)
      throw problem("stale", text(ctx.lang, "monitoring.control.stale"));
    await tx.run(judgeListing, { ...drawn, verdict, ...judged });
    const agency = ctx.actor.agency as string;
    await record(ctx, tx, controlJudged, { id: listing, agency, level: "own", sharedWith: [] }, { month, verdict });
  });
}
