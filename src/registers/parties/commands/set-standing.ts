import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { StandingInput } from "../model.ts";
import { partyReinstated, partySuspended } from "../model.ts";
import { canReadParties, canSetStanding } from "../policy.ts";
import { partyById, toParty, updateStanding } from "../store/parties.ts";
import { aboutParty } from "../visibility.ts";

/**
 * Suspends a party, or reinstates it, with the reason that its people read. While it is suspended its people sign in and see, and change
 * nothing; the verdict on each of its codes is "do not use".
 */
export async function setStanding(ctx: Context, id: string, seen: number, input: StandingInput): Promise<void> {
  allow(canReadParties(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const of = toParty(await tx.get(partyById, { id }));
    allow(canSetStanding(ctx.actor, of), ctx.lang);
    if (of.version !== seen) throw problem("stale");
    if (of.state === input.state) throw problem("conflict", text(ctx.lang, "parties.problem.state"));
    if (input.reason === "") {
      const message = text(ctx.lang, "parties.fault.reason");
      throw problem("invalid", undefined, { faults: [{ pointer: "/reason", code: "empty", message }] });
    }
    const { state, reason } = input;
    const row = { id, seen, state, reason, by: ctx.actor.id, at: ctx.now() };
    if ((await tx.run(updateStanding, row)) === 0) throw problem("stale");
    const fact = state === "suspended" ? partySuspended : partyReinstated;
    await record(ctx, tx, fact, aboutParty(ctx, id), { reason });
  });
}
