import { isDeepStrictEqual } from "node:util";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { faulty } from "../../faulty.ts";
import { holdAgainstRegisters } from "../held-against.ts";
import type { FocalPoint, FocalPointChange } from "../model.ts";
import { focalPointChanged } from "../model.ts";
import { canKeepFocalPoints, canReadFocalPoints } from "../policy.ts";
import { rowOf, toFocalPoint } from "../rows.ts";
import { focalPointById, updateFocalPoint } from "../store.ts";
import { aboutFocalPoint } from "./add-focal-point.ts";

/** Changes what is said of a focal point; the fact names the fields that changed. */
export function changeFocalPoint(ctx: Context, id: string, seen: number, input: FocalPointChange): Promise<FocalPoint> {
  allow(canReadFocalPoints(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = toFocalPoint(await tx.get(focalPointById, { id }));
    allow(canKeepFocalPoints(ctx.actor, before), ctx.lang);
    if (before.validTo !== null && input.validFrom > before.validTo)
      throw faulty(ctx, "validFrom", "agencies.fault.days");
    await holdAgainstRegisters(ctx, tx, before, input);
    if ((await tx.run(updateFocalPoint, { id, seen, ...rowOf(input), at: ctx.now() })) === 0) throw problem("stale");
    const fields = (Object.keys(input) as (keyof FocalPointChange)[]).filter(
      (field) => !isDeepStrictEqual(before[field], input[field]),
    );
    const told = { focalPoint: id, agency: before.ofAgency, fields };
    await record(ctx, tx, focalPointChanged, aboutFocalPoint(before), told);
    return toFocalPoint(await tx.get(focalPointById, { id }));
  });
}
