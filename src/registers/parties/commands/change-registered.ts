import { foldText } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { RegisteredInput } from "../model.ts";
import { partyChanged } from "../model.ts";
import { canChangeRegistered, canReadParties } from "../policy.ts";
import { partyById, toParty, updateRegistered } from "../store/parties.ts";
import { aboutParty } from "../visibility.ts";

/** Changes the name or the kinds that were approved: shoppers read the name beside a verdict, so it is the authority's to change. */
export async function changeRegistered(ctx: Context, id: string, seen: number, input: RegisteredInput): Promise<void> {
  allow(canReadParties(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const of = toParty(await tx.get(partyById, { id }));
    allow(canChangeRegistered(ctx.actor, of), ctx.lang);
    const row = { id, seen, name: input.name, folded: foldText(input.name), kinds: input.kinds };
    if ((await tx.run(updateRegistered, row)) === 0) throw problem("stale");
    await record(ctx, tx, partyChanged, aboutParty(ctx, id), { fields: ["name", "kinds"] });
  });
}
