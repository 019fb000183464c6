import type { z } from "zod";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { getLead } from "../../leads/index.ts";
import { writeTie } from "../links.ts";
import type { Evidence, tieInput } from "../model.ts";
import { captureTied, mostTies } from "../model.ts";
import { canTieCapture } from "../policy.ts";
import { getShown } from "../queries.ts";

/**
 * Says that a capture serves a lead; the actor sees both, and whoever else sees them learns nothing of it. Where they are tied nothing
 * changes. What failed shows nothing, and is not tied. Task: 2390 II.2.2.
 */
export async function tieCapture(
  ctx: Context,
  id: string,
  lead: string,
  input: z.output<typeof tieInput>,
): Promise<Evidence> {
  allow(canTieCapture(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = await getShown(tx, id);
    await getLead(tx, lead);
    if (of.leads.some((tie) => tie.lead === lead)) return of;
    if (of.state === "failed") throw problem("conflict", text(ctx.lang, "evidence.problem.failed"));
    if (of.leads.length >= mostTies)
      throw problem("conflict", text(ctx.lang, "evidence.problem.ties", { most: mostTies }));
    const reason = input.reason ?? null;
    if (!(await writeTie(ctx, tx, { evidence: id, lead, reason }))) return getShown(tx, id);
    const about = { id, agency: ctx.actor.agency as string, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, captureTied, about, { lead, reason });
    return getShown(tx, id);
  });
}
