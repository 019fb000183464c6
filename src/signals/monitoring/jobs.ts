import { z } from "zod";
import { defineJob } from "../../services/jobs/index.ts";
import { screenPrices } from "./commands/screen-prices.ts";
import { unpricedRuns } from "./store.ts";

/** Screens prices after pushes; of many pushes the first job does the work for all and the others find nothing left. */
export const screenPricesJob = defineJob("screen-prices", z.object({ agency: z.string() }), async (run, { agency }) => {
  const ctx = run.contextOf(agency);
  const waiting = await ctx.read((tx) => tx.get(unpricedRuns, { agency }));
  if (waiting.n > 0) await screenPrices(ctx, agency);
});
