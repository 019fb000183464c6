import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { technologyKeyKept } from "../model.ts";
import { canEndTechnology } from "../policy.ts";
import { insertKey, technologyById } from "../store/technologies.ts";
import { sealedFor } from "../running/asking.ts";

/** Keeps the key that lets us in at a supplier's, sealed; it is shown to nobody again, and another takes its place. */
export async function keepTechnologyKey(ctx: Context, sealKey: Buffer, id: string, key: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await tx.get(technologyById, { id });
    allow(canEndTechnology(ctx.actor, { agency: row.agency, state: row.state as "off" }), ctx.lang);
    if ((row.manifest as { way: { kind: string } }).way.kind !== "http") throw problem("conflict");
    const { agency, name } = row;
    const at = ctx.now();
    await tx.run(insertKey, {
      id: newId("tke", at),
      technology: id,
      sealed: sealedFor(sealKey, id, key),
      by: ctx.actor.id,
      at,
      agency,
    });
    await record(ctx, tx, technologyKeyKept, { id, agency, level: "own", sharedWith: [] }, { name });
  });
}
