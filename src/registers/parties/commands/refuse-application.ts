import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { applicationRefused } from "../model.ts";
import { canDecideApplication } from "../policy.ts";
import { aboutApplication } from "../visibility.ts";
import { decideApplication } from "./decide-application.ts";

/** Refuses an application, with the reason that the applicant reads. Another application may follow. */
export function refuseApplication(ctx: Context, id: string, seen: number, reason: string): Promise<void> {
  const decision = { state: "refused", reason, partyId: null } as const;
  return decideApplication(
    ctx,
    id,
    seen,
    (of) => canDecideApplication(ctx.actor, of),
    decision,
    async (tx, of) => {
      await record(ctx, tx, applicationRefused, aboutApplication(of), { reason });
    },
  );
}
