import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { Prefix, ProofInput } from "../model.ts";
import { prefixProved } from "../model.ts";
import { canProvePrefix, canReadParties } from "../policy.ts";
import { prefixOfParty, toPrefix, updateProof, verifiedAround } from "../store/numbers.ts";
import { partyById, toParty } from "../store/parties.ts";
import { aboutParty } from "../visibility.ts";

/**
 * Says whether a claimed prefix is the party's, after an officer looked it up at GS1. A prefix inside another party's verified one, or
 * around it, is a `conflict`: GS1 gives out no prefix inside another. Source: GS1 General Specifications section 1.4.4.
 */
export async function provePrefix(
  ctx: Context,
  party: string,
  prefix: string,
  seen: number,
  input: ProofInput,
): Promise<Prefix> {
  allow(canReadParties(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toParty(await tx.get(partyById, { id: party }));
    allow(canProvePrefix(ctx.actor, of), ctx.lang);
    const before = toPrefix(await tx.get(prefixOfParty, { party, prefix }));
    if (before.version !== seen) throw problem("stale");
    const [other] = input.proof === "verified" ? await tx.rows(verifiedAround, { party, prefix }) : [];
    if (other !== undefined) {
      const { name } = await tx.get(partyById, { id: other.party });
      throw problem("conflict", text(ctx.lang, "parties.problem.verified", { prefix: other.prefix, name }));
    }
    const note = input.note === "" ? null : input.note;
    const row = { party, prefix, seen, proof: input.proof, note, by: ctx.actor.id, at: ctx.now() };
    if ((await tx.run(updateProof, row)) === 0) throw problem("stale");
    await record(ctx, tx, prefixProved, aboutParty(ctx, party), { prefix, proof: input.proof, note: input.note });
    return toPrefix(await tx.get(prefixOfParty, { party, prefix }));
  });
}
