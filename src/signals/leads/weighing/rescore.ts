import type { Context } from "../../../kernel/context.ts";
import { bringLeadsUpToDate, raiseLeadsSince } from "../commands/keep-findings.ts";
import { moveScale, pairsAfter, scaleOf } from "./store.ts";

const batchPairs = 1_000;
// What an import found while it still read the scale from before.
const overlapMs = 600_000;

/**
 * Brings the leads of an agency onto the scale in force, batch by batch, each with its position; whether something is left. Killed, it
 * goes on behind its last batch; another scale put in force meanwhile begins anew.
 */
export async function rescoreLeads(ctx: Context, agency: string, stop: () => boolean): Promise<boolean> {
  while (!stop()) {
    const more = await ctx.bulk(async (tx) => {
      const scale = await tx.find(scaleOf, { agency });
      if (scale === null || scale.position === null) return false;
      const { since } = scale;
      const [seller = "", concern = ""] = scale.position;
      const pairs = await tx.rows(pairsAfter, { agency, seller, concern, limit: batchPairs });
      const last = pairs.at(-1);
      if (last === undefined) await raiseLeadsSince(ctx, tx, agency, new Date(since.getTime() - overlapMs));
      else await bringLeadsUpToDate(tx, ctx.now(), pairs, true);
      await tx.run(moveScale, { agency, since, position: last === undefined ? null : [last.seller_id, last.concern] });
      return last !== undefined;
    });
    if (!more) return false;
  }
  return true;
}
