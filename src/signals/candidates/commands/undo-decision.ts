import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { bringFindings, bringStanding } from "../findings.ts";
import type { CandidateState } from "../model.ts";
import { afterUndo, candidateDecisionUndone } from "../model.ts";
import { canUndoDecision } from "../policy.ts";
import { toCandidate, toDecided } from "../queries.ts";
import { candidateForUpdate, setState, standingDecision, undoDecisionRow } from "../store.ts";

/** Takes the last decision back; what stood before it stands again, with what was read since. */
export async function undoDecision(ctx: Context, id: string): Promise<{ state: CandidateState; version: number }> {
  return ctx.transaction(async (tx) => {
    const candidate = toCandidate(await tx.get(candidateForUpdate, { id }));
    const row = await tx.find(standingDecision, { candidate: id });
    allow(canUndoDecision(ctx.actor, candidate, row?.given_by ?? null), ctx.lang);
    if (row === null) throw new Error(`${id} is decided without a decision`);
    const last = toDecided(row);
    const state = afterUndo(last.before, candidate.triedAt !== null, candidate.readAt !== null);
    await tx.run(undoDecisionRow, { id: last.id, by: ctx.actor.id, at: ctx.now() });
    await tx.run(setState, { id, state });
    await bringStanding(ctx, tx, candidate, state);
    await bringFindings(ctx, tx, candidate, candidate.checks, state);
    const about = { id, agency: candidate.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, candidateDecisionUndone, about, { decision: last.decision });
    return { state, version: candidate.version + 1 };
  });
}
