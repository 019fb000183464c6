import type { Verdict } from "../../../kernel/actor.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { problem } from "../../../kernel/problem.ts";
import type { Case } from "../model.ts";
import { foldedCase } from "../model.ts";
import { canReadCases } from "../policy.ts";
import { caseById, toCase, updateCase } from "../store.ts";

/**
 * The steps that every change of a case has in common: find it, ask the policy, hold it against the version its author saw
 * (`stale` otherwise), write. `work` gives the changed fields and records the command's fact about the case it is given.
 */
export async function changeCase(
  ctx: Context,
  id: string,
  seen: number,
  may: (of: Case) => Verdict,
  work: (tx: Transaction, of: Case) => Promise<Partial<Case>>,
): Promise<Case> {
  allow(canReadCases(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = toCase(await tx.get(caseById, { id }));
    allow(may(before), ctx.lang);
    if (seen !== before.version) throw problem("stale");
    const changed: Case = { ...before, ...(await work(tx, before)), version: before.version + 1 };
    const written = await tx.run(updateCase, {
      id,
      seen,
      title: changed.title,
      summary: changed.summary,
      folded: foldedCase(changed),
      state: changed.state,
      owner: changed.owner,
      level: changed.level,
      shared_with: changed.sharedWith,
      closed_at: changed.closedAt,
      outcome: changed.outcome,
      close_reason: changed.closeReason,
      version: changed.version,
    });
    if (written === 0) throw problem("stale");
    return changed;
  });
}
