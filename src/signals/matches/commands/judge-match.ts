import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { record } from "../../../services/facts/index.ts";
import { knownGoods } from "../known-goods.ts";
import type { JudgeMatch, MatchVerdict } from "../model.ts";
import { matchJudged } from "../model.ts";
import { canJudgeMatch } from "../policy.ts";
import { insertMatchVerdict, matchForUpdate, setJudged } from "../store.ts";
import { matchListings } from "./match-listings.ts";

/** Keeps an officer's verdict on a match; what is denied is not proposed again, and raises nothing. Task: 2390 II.2.2. */
export async function judgeMatch(
  ctx: Context,
  listing: string,
  target: string,
  input: JudgeMatch,
): Promise<{ judged: MatchVerdict }> {
  const agency = await ctx.transaction(async (tx) => {
    const match = await tx.get(matchForUpdate, { listing, target });
    allow(canJudgeMatch(ctx.actor, match), ctx.lang);
    const { kind, score, reasons, model_version } = match;
    await tx.run(insertMatchVerdict, {
      id: newId("mvr", ctx.now()),
      listing,
      target,
      kind,
      verdict: input.verdict,
      note: input.note ?? null,
      score,
      reasons,
      model_version,
      by: ctx.actor.id,
      at: ctx.now(),
      agency: match.agency,
    });
    await tx.run(setJudged, { listing, target, judged: input.verdict });
    const about = { id: listing, agency: match.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, matchJudged, about, { target, verdict: input.verdict, score });
    return match.agency;
  });
  await matchListings(ctx, agency, await ctx.read(knownGoods), [listing]);
  return { judged: input.verdict };
}
