import { leadScore } from "../../../../engines/screening/index.ts";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { learnWorth } from "../learn.ts";
import type { Figures } from "../model.ts";
import { weightsProposed } from "../model.ts";
import { canProposeWeights } from "../policy.ts";
import { labelsOf, scaleInForce } from "../queries.ts";
import { insertProposal, leadsIfScaled } from "../store.ts";

/** Fits weights to the agency's verdicts and lays them before a person, with what would change; nothing changes by it. Task: 2390 II.2.2. */
export async function proposeWeights(ctx: Context): Promise<{ id: string }> {
  allow(canProposeWeights(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  const id = newId("wpr", ctx.now());
  await ctx.transaction(async (tx) => {
    const inForce = await scaleInForce(tx, agency);
    const learned = learnWorth(await labelsOf(tx, agency), inForce);
    if (learned === null) throw problem("conflict", text(ctx.lang, "leads.weights.too-few"));
    const { fittedOn, heldOut, now, proposed, worths } = learned;
    const times = { ...inForce, ...Object.fromEntries(worths.map((one) => [one.check, one.proposed])) };
    const leads = await tx.get(leadsIfScaled, { agency, times, threshold: leadScore });
    const figures: Figures = { fittedOn, heldOut, now, proposed, leads };
    const made = await tx.run(insertProposal, { id, worths, figures, by: ctx.actor.id, at: ctx.now(), agency });
    if (made === 0) throw problem("conflict", text(ctx.lang, "leads.weights.open"));
    await record(ctx, tx, weightsProposed, { id, agency, level: "own", sharedWith: [] }, { fittedOn });
  });
  return { id };
}
