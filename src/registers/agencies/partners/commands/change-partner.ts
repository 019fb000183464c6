import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { faulty } from "../../faulty.ts";
import type { Partner, PartnerChange } from "../model.ts";
import { partnerChanged } from "../model.ts";
import { canAddPartner, canChangePartner } from "../policy.ts";
import { findPartner } from "../queries.ts";
import { updatePartner } from "../store.ts";

/** Changes what a partner is called, or says when working together ended. */
export async function changePartner(ctx: Context, id: string, seen: number, input: PartnerChange): Promise<Partner> {
  allow(canAddPartner(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = await findPartner(tx, id);
    if (of === null) throw problem("not-found");
    allow(canChangePartner(ctx.actor, of), ctx.lang);
    const { nameVi, nameEn, validTo } = input;
    if (validTo !== null && validTo < of.validFrom) throw faulty(ctx, "validTo", "agencies.fault.days");
    const row = { id, seen, name_vi: nameVi, name_en: nameEn, valid_to: validTo };
    if ((await tx.run(updatePartner, row)) === 0) throw problem("stale");
    const about = { id, agency: of.agency, level: "agencies" as const, sharedWith: [] };
    await record(ctx, tx, partnerChanged, about, { partner: id, nameVi, nameEn, validTo });
    return { ...of, nameVi, nameEn, validTo, version: seen + 1 };
  });
}
