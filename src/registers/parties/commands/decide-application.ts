import type { Verdict } from "../../../kernel/actor.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { problem } from "../../../kernel/problem.ts";
import type { Application, ApplicationState } from "../model.ts";
import { canReadApplications } from "../policy.ts";
import { applicationById, decideApplicationRow, toApplication } from "../store/applications.ts";

export type Decision = { state: ApplicationState; reason: string | null; partyId: string | null };

/** The steps that every decision has in common: find it, ask the policy, hold it against the version its author saw, write, do the rest. */
export async function decideApplication<T>(
  ctx: Context,
  id: string,
  seen: number,
  may: (of: Application) => Verdict,
  decision: Decision,
  work: (tx: Transaction, of: Application) => Promise<T>,
): Promise<T> {
  allow(canReadApplications(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toApplication(await tx.get(applicationById, { id }));
    allow(may(of), ctx.lang);
    const { state, reason, partyId } = decision;
    const row = { id, seen, state, reason, by: ctx.actor.id, at: ctx.now(), party_id: partyId };
    if (of.version !== seen || (await tx.run(decideApplicationRow, row)) === 0) throw problem("stale");
    return work(tx, of);
  });
}
