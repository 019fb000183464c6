import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { envelopePartnerSwitched } from "../model.ts";
import { canManagePartners } from "../policy.ts";
import { partnerById, switchPartnerRow } from "../store/partners.ts";

/** Switches a partner on or off, at once and both ways: it is neither answered nor asked while it is off. */
export async function switchPartner(ctx: Context, id: string, on: boolean): Promise<void> {
  allow(canManagePartners(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const { agency } = await tx.get(partnerById, { id });
    allow(canManagePartners(ctx.actor, agency), ctx.lang);
    if ((await tx.run(switchPartnerRow, { id, on })) === 0) return;
    await record(ctx, tx, envelopePartnerSwitched, { id, agency, level: "own", sharedWith: [] }, { on });
  });
}
