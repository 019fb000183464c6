import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { newId } from "../../../../kernel/id.ts";
import { record } from "../../../../services/facts/index.ts";
import { faulty } from "../../faulty.ts";
import { findPartner } from "../../partners/queries.ts";
import { holdAgainstRegisters } from "../held-against.ts";
import type { FocalPoint, FocalPointInput } from "../model.ts";
import { focalPointAdded } from "../model.ts";
import { canKeepFocalPoints, canReadFocalPoints } from "../policy.ts";
import { rowOf, toFocalPoint } from "../rows.ts";
import { focalPointById, insertFocalPoint } from "../store.ts";

/** Names a person whom other agencies turn to: of the own agency, or of a partner that it keeps. Task: 2390 II.2.3. */
export function addFocalPoint(ctx: Context, input: FocalPointInput): Promise<FocalPoint> {
  allow(canReadFocalPoints(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const { ofAgency, agency } = await forWhom(ctx, tx, input.ofAgency);
    allow(canKeepFocalPoints(ctx.actor, { agency }), ctx.lang);
    const at = ctx.now();
    const id = newId("fcp", at);
    await holdAgainstRegisters(ctx, tx, { id, ofAgency }, input);
    await tx.run(insertFocalPoint, { id, of_agency: ofAgency, ...rowOf(input), by: ctx.actor.id, at, agency });
    await record(ctx, tx, focalPointAdded, aboutFocalPoint({ id, agency }), { focalPoint: id, agency: ofAgency });
    return toFocalPoint(await tx.get(focalPointById, { id }));
  });
}

async function forWhom(ctx: Context, tx: Transaction, wanted: string | undefined) {
  const own = ctx.actor.agency as string;
  if (wanted === undefined || wanted === own) return { ofAgency: own, agency: own };
  const partner = await findPartner(tx, wanted);
  if (partner === null) throw faulty(ctx, "ofAgency", "directory.fault.agency");
  return { ofAgency: partner.id, agency: partner.agency };
}

/** Every agency may know that there is somebody to ask. */
export function aboutFocalPoint({ id, agency }: Pick<FocalPoint, "id" | "agency">) {
  return { id, agency, level: "agencies" as const, sharedWith: [] };
}
