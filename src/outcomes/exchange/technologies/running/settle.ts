import type { Context } from "../../../../kernel/context.ts";
import { raiseLeadsSince } from "../../../../signals/leads/index.ts";
import { foundFrom } from "../store/findings.ts";
import { technologyById } from "../store/technologies.ts";
import { count } from "./detect.ts";

const atOnce = 200;

/**
 * Brings the leads in line with the state of a detector: what it found counts while it is live, and not otherwise. Idempotent, and killed at any
 * time it begins again.
 */
export async function settle(ctx: Context, id: string, signal: AbortSignal): Promise<void> {
  let after = "";
  while (!signal.aborted) {
    const done = await ctx.transaction(async (tx) => {
      const row = await tx.get(technologyById, { id });
      const found = await tx.rows(foundFrom, { technology: id, after, limit: atOnce });
      const listings = [...new Set(found.map((one) => one.listing_id))];
      if (listings.length === 0) return true;
      after = listings.at(-1) as string;
      const at = ctx.now();
      const isLive = row.state === "live";
      await count(ctx, tx, row, isLive ? found : [], listings);
      if (isLive) await raiseLeadsSince(ctx, tx, row.agency, at);
      return false;
    });
    if (done) return;
  }
}
