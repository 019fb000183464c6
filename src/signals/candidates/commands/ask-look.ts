import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { lookAtCandidatesJob } from "../jobs.ts";
import { candidateLookAsked } from "../model.ts";
import { canAddCandidates } from "../policy.ts";
import { toCandidate } from "../queries.ts";
import { askLook as askLookRow, candidateForUpdate } from "../store.ts";

/** A site is not asked again before this is over: it is somebody's server. */
const leastMs = 60_000;

/** Has a candidate looked at again, now. */
export async function askLook(ctx: Context, id: string): Promise<void> {
  allow(canAddCandidates(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const candidate = toCandidate(await tx.get(candidateForUpdate, { id }));
    const since = candidate.triedAt === null ? Infinity : ctx.now().getTime() - candidate.triedAt.getTime();
    if (since < leastMs)
      throw problem("rate-limited", text(ctx.lang, "candidates.problem.just-looked"), { retryAfterSeconds: 60 });
    const { agency } = candidate;
    await tx.run(askLookRow, { id, at: ctx.now() });
    await enqueue(tx, lookAtCandidatesJob, { agency });
    await record(ctx, tx, candidateLookAsked, { id, agency, level: "own", sharedWith: [] }, {});
  });
}
