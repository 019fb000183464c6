import type { z } from "zod";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { sellersById } from "../../listings/index.ts";
import { linkAccountsJob } from "../jobs.ts";
import type { judgeLinkInput } from "../model.ts";
import { linkJudged } from "../model.ts";
import { canJudgeLink } from "../policy.ts";
import { beginView } from "../store/clusters.ts";
import { insertLinkVerdict, lastVerdict, lockPair } from "../store/verdicts.ts";

/**
 * Keeps what an officer found two accounts to be, in place of what was found before; the clusters obey it as soon as the job that is
 * put into its queue here has run. It counts for the officer's own agency and is told to no other. Task: 2390 II.2.2.
 */
export async function judgeLink(ctx: Context, input: z.output<typeof judgeLinkInput>): Promise<{ id: string }> {
  allow(canJudgeLink(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency ?? "";
  const [one, other] = [input.one, input.other].sort() as [string, string];
  if (one === other) throw problem("conflict", text(ctx.lang, "links.same-account"));
  return ctx.transaction(async (tx) => {
    if ((await sellersById(tx, [one, other])).length < 2) throw problem("not-found");
    const at = ctx.now();
    const id = newId("lve", at);
    const { verdict, reason, seen } = input;
    await tx.run(lockPair, { agency, one, other });
    const last = await tx.find(lastVerdict, { agency, one, other });
    if (seen !== undefined && seen !== (last?.id ?? null)) throw problem("stale", text(ctx.lang, "links.stale"));
    await tx.run(beginView, { agency, at });
    await tx.run(insertLinkVerdict, { id, agency, one, other, verdict, reason, by: ctx.actor.id, at });
    await record(ctx, tx, linkJudged, { id, agency, level: "own", sharedWith: [] }, { one, other, verdict });
    await enqueue(tx, linkAccountsJob, { agency });
    return { id };
  });
}
