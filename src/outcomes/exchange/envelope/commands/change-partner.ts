import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { envelopePartnerChanged } from "../model.ts";
import type { PartnerChange } from "../model.ts";
import { canManagePartners } from "../policy.ts";
import { changePartnerRow, partnerById } from "../store/partners.ts";
import { keyGiven } from "./register-partner.ts";

/** Changes what is known of a partner; its name in envelopes stays, since the log is held against it. */
export async function changePartner(ctx: Context, id: string, seen: number, input: PartnerChange): Promise<void> {
  allow(canManagePartners(ctx.actor), ctx.lang);
  const { name, address } = input;
  const { written: public_key, fingerprint } = keyGiven(input.key);
  await ctx.transaction(async (tx) => {
    const { agency, system } = await tx.get(partnerById, { id });
    allow(canManagePartners(ctx.actor, agency), ctx.lang);
    const services = [...new Set(input.services)];
    const users = [...new Set(input.users)];
    if ((await tx.run(changePartnerRow, { id, seen, name, public_key, address, services, users })) === 0)
      throw problem("stale");
    const about = { id, agency, level: "own" as const, sharedWith: [] };
    await record(ctx, tx, envelopePartnerChanged, about, { system, fingerprint, services });
  });
}
