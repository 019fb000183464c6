import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Party } from "./model.ts";
import { canEditParty, canReadParties } from "./policy.ts";
import { partyById, toParty } from "./store/parties.ts";

/** The steps that every change by a party's own people has in common: find the party, ask the policy, do the work in one transaction. */
export async function asOwnParty<T>(
  ctx: Context,
  id: string,
  work: (tx: Transaction, of: Party) => Promise<T>,
): Promise<T> {
  allow(canReadParties(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toParty(await tx.get(partyById, { id }));
    allow(canEditParty(ctx.actor, of), ctx.lang);
    return work(tx, of);
  });
}
