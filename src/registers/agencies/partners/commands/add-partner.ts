import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { faulty } from "../../faulty.ts";
import type { Partner, PartnerInput } from "../model.ts";
import { partnerAdded } from "../model.ts";
import { canAddPartner } from "../policy.ts";
import { findPartner } from "../queries.ts";
import { insertPartner } from "../store.ts";

/** Adds an agency of another country to those one may name, from a day on. Task: 2390 II.2.3. */
export async function addPartner(ctx: Context, input: PartnerInput): Promise<Partner> {
  allow(canAddPartner(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    if ((await findPartner(tx, input.id)) !== null) throw faulty(ctx, "id", "agencies.fault.taken");
    const { id, nameVi, nameEn, validFrom } = input;
    const agency = ctx.actor.agency as string;
    const row = { id, name_vi: nameVi, name_en: nameEn, valid_from: validFrom };
    await tx.run(insertPartner, { ...row, by: ctx.actor.id, at: ctx.now(), agency });
    const about = { id, agency, level: "agencies" as const, sharedWith: [] };
    await record(ctx, tx, partnerAdded, about, { partner: id, nameVi, nameEn, validTo: null });
    return { id, nameVi, nameEn, validFrom, validTo: null, agency, version: 1 };
  });
}
