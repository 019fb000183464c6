import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import { scoresIf } from "../../leads/index.ts";
import { z } from "zod";
import { keptFinding, rescreeningPreviewed } from "./model.ts";
import {
  changesOfSellers,
  insertLeadChanges,
  markPreviewed,
  moveOn,
  rescreeningForUpdate,
  sellersConcerned,
} from "./store.ts";

const batchSellers = 200;

/** Weighs what the changes would do to the scores of the next sellers; after the last one the preview is ready. */
export async function weighBatch(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const run = await tx.get(rescreeningForUpdate, { id });
    if (run.state !== "weighing") return;
    const found = await tx.rows(sellersConcerned, { rescreening: id, after: run.position, limit: batchSellers });
    const sellers = found.map((row) => row.seller_id);
    const last = sellers.at(-1);
    if (last === undefined) {
      await tx.run(markPreviewed, { id, at: ctx.now() });
      const counts = { listings: Number(run.listings), changed: Number(run.changed) };
      await record(ctx, tx, rescreeningPreviewed, { id, agency: run.agency, level: "own", sharedWith: [] }, counts);
      return;
    }
    const changes = await tx.rows(changesOfSellers, { rescreening: id, sellers });
    const proposed = changes.flatMap((change) =>
      z
        .array(keptFinding)
        .parse(change.findings)
        .map((finding) => ({ ...finding, listingId: change.listing_id, sellerId: change.seller_id })),
    );
    const scores = await scoresIf(
      tx,
      sellers,
      changes.map((change) => change.listing_id),
      proposed,
    );
    if (scores.length > 0) {
      await tx.run(insertLeadChanges, {
        rescreening: id,
        agency: run.agency,
        seller: scores.map((score) => score.seller_id),
        concern: scores.map((score) => score.concern),
        before: scores.map((score) => score.before),
        after: scores.map((score) => score.after),
      });
    }
    const none = { listings: 0n, changed: 0n, applied: 0n, outdated: 0n };
    await tx.run(moveOn, { id, state: "weighing", position: last, ...none });
  });
}
