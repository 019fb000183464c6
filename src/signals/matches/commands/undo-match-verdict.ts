import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { knownGoods } from "../known-goods.ts";
import type { MatchVerdict } from "../model.ts";
import { matchVerdicts, matchVerdictUndone } from "../model.ts";
import { canJudgeMatch } from "../policy.ts";
import { matchForUpdate, setJudged, undoMatchVerdict, verdictsOfPair } from "../store.ts";
import { matchListings } from "./match-listings.ts";

const known = (verdict: string | undefined) => matchVerdicts.find((one) => one === verdict) ?? null;

/** Takes the last verdict on a match back; the one before stands again. */
export async function undoMatch(
  ctx: Context,
  listing: string,
  target: string,
): Promise<{ judged: MatchVerdict | null }> {
  const done = await ctx.transaction(async (tx) => {
    const match = await tx.get(matchForUpdate, { listing, target });
    allow(canJudgeMatch(ctx.actor, match), ctx.lang);
    const [last, before] = await tx.rows(verdictsOfPair, { listing, target });
    const verdict = known(last?.verdict);
    if (last === undefined || verdict === null)
      throw problem("conflict", text(ctx.lang, "leads.reason.nothing-to-undo"));
    const judged = known(before?.verdict);
    await tx.run(undoMatchVerdict, { id: last.id, at: ctx.now() });
    await tx.run(setJudged, { listing, target, judged });
    const about = { id: listing, agency: match.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, matchVerdictUndone, about, { target, verdict });
    return { judged, agency: match.agency };
  });
  await matchListings(ctx, done.agency, await ctx.read(knownGoods), [listing]);
  return { judged: done.judged };
}
