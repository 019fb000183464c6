import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { applicationAsked } from "../model.ts";
import { canAskApplicant } from "../policy.ts";
import { aboutApplication } from "../visibility.ts";
import { decideApplication } from "./decide-application.ts";

/** Asks the applicant for more; they read it on the page of their receipt and amend their words there. */
export function askApplicant(ctx: Context, id: string, seen: number, reason: string): Promise<void> {
  const decision = { state: "asked", reason, partyId: null } as const;
  return decideApplication(
    ctx,
    id,
    seen,
    (of) => canAskApplicant(ctx.actor, of),
    decision,
    async (tx, of) => {
      await record(ctx, tx, applicationAsked, aboutApplication(of), { reason });
    },
  );
}
