import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { faulty } from "../../faulty.ts";
import type { FocalPoint } from "../model.ts";
import { focalPointEnded } from "../model.ts";
import { canKeepFocalPoints, canReadFocalPoints } from "../policy.ts";
import { toFocalPoint } from "../rows.ts";
import { endFocalPointRow, focalPointById } from "../store.ts";
import { aboutFocalPoint } from "./add-focal-point.ts";

/** Says on which day somebody is a focal point for the last time; from the next on the directory shows them no more. */
export function endFocalPoint(ctx: Context, id: string, seen: number, on: string): Promise<FocalPoint> {
  allow(canReadFocalPoints(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toFocalPoint(await tx.get(focalPointById, { id }));
    allow(canKeepFocalPoints(ctx.actor, of), ctx.lang);
    if (on < of.validFrom) throw faulty(ctx, "on", "agencies.fault.days");
    if ((await tx.run(endFocalPointRow, { id, seen, on, at: ctx.now() })) === 0) throw problem("stale");
    await record(ctx, tx, focalPointEnded, aboutFocalPoint(of), { focalPoint: id, agency: of.ofAgency, on });
    return toFocalPoint(await tx.get(focalPointById, { id }));
  });
}
