import type { z } from "zod";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import { bringFindings, bringStanding } from "../findings.ts";
import type { CandidateState, decideInput } from "../model.ts";
import { candidateDecided } from "../model.ts";
import { canDecideCandidate } from "../policy.ts";
import { toCandidate } from "../queries.ts";
import { candidateForUpdate, insertDecision, setState } from "../store.ts";

/**
 * Decides what a candidate is, with the reason. Found unregistered, the agency's screening knows its host as that from today on; found
 * registered or no shop, what its claims raised gives way. Task: 8598 units 1, 4.
 */
export async function decideCandidate(
  ctx: Context,
  id: string,
  version: number,
  { decision, reason }: z.output<typeof decideInput>,
): Promise<{ state: CandidateState; version: number }> {
  return ctx.transaction(async (tx) => {
    const candidate = toCandidate(await tx.get(candidateForUpdate, { id }));
    allow(canDecideCandidate(ctx.actor, candidate, decision), ctx.lang);
    if (candidate.version !== version) throw problem("stale");
    const { agency, state: before } = candidate;
    const at = ctx.now();
    const given = { id: newId("cdd", at), candidate: id, decision, reason, before, by: ctx.actor.id, at, agency };
    await tx.run(insertDecision, given);
    await tx.run(setState, { id, state: decision });
    await bringStanding(ctx, tx, candidate, decision);
    await bringFindings(ctx, tx, candidate, candidate.checks, decision);
    await record(ctx, tx, candidateDecided, { id, agency, level: "own", sharedWith: [] }, { decision });
    return { state: decision, version: version + 1 };
  });
}
