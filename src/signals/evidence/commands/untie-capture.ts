import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { getLead } from "../../leads/index.ts";
import type { Evidence } from "../model.ts";
import { captureUntied } from "../model.ts";
import { canTieCapture } from "../policy.ts";
import { getShown } from "../queries.ts";
import { deleteTie } from "../store.ts";

/** Takes a capture from a lead; both stay as they are. Where they are not tied nothing changes. */
export async function untieCapture(ctx: Context, id: string, lead: string): Promise<Evidence> {
  allow(canTieCapture(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = await getShown(tx, id);
    await getLead(tx, lead);
    if ((await tx.run(deleteTie, { evidence: id, lead })) === 0) return of;
    const about = { id, agency: ctx.actor.agency as string, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, captureUntied, about, { lead });
    return getShown(tx, id);
  });
}
