import type { z } from "zod";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import { clearSuspectCode, markSuspectCodes } from "../../origin/index.ts";
import type { CopyVerdict, judgeCodeInput } from "../model.ts";
import { codeId, codeJudged, readCodeId } from "../model.ts";
import { canJudgeCode } from "../policy.ts";
import { insertCopyVerdict, setCopyVerdict, suspectForUpdate } from "../store.ts";

/**
 * Keeps an officer's answer about a code under suspicion, with what it weighed then; answers before it stay. A code that is no copy answers
 * shoppers again as any other. Task: 2390 II.2.5.
 */
export async function judgeCode(
  ctx: Context,
  id: string,
  version: number,
  input: z.output<typeof judgeCodeInput>,
): Promise<{ state: CopyVerdict; version: number }> {
  const named = readCodeId(id);
  if (named === null) throw problem("not-found");
  const judged = await ctx.transaction(async (tx) => {
    const code = await tx.get(suspectForUpdate, named);
    allow(canJudgeCode(ctx.actor, code), ctx.lang);
    if (code.version !== version) throw problem("stale");
    const at = ctx.now();
    const { verdict, note } = input;
    await tx.run(insertCopyVerdict, {
      id: newId("cpv", at),
      ...named,
      verdict,
      note: note ?? null,
      log_odds: code.log_odds,
      parts: code.parts,
      by: ctx.actor.id,
      at,
      agency: code.authority,
    });
    await tx.run(setCopyVerdict, { ...named, state: verdict, by: ctx.actor.id, at });
    const about = {
      id: codeId(named.batch, named.counter),
      agency: code.authority,
      level: "own",
      sharedWith: [],
    } as const;
    await record(ctx, tx, codeJudged, about, { verdict, logOdds: code.log_odds });
    return code;
  });
  if (input.verdict === "not") await clearSuspectCode(ctx, named.batch, named.counter);
  else if (judged.state === "not") await renewMark(ctx, judged);
  return { state: input.verdict, version: version + 1 };
}

async function renewMark(
  ctx: Context,
  {
    batch_id: batch,
    counter,
    agency,
    log_odds: score,
  }: { batch_id: string; counter: number; agency: string; log_odds: number },
): Promise<void> {
  await markSuspectCodes(ctx, [{ batch, counter, agency, score, reasons: ["O-ANO-fanout"] }]);
}
