import { z } from "zod";
import { defineJob, enqueue } from "../../../services/jobs/index.ts";
import { rescoreLeads } from "./rescore.ts";

const sliceMs = 600_000;

/** Brings an agency's leads onto the weights in force. */
export const rescoreLeadsJob = defineJob("rescore-leads", z.object({ agency: z.string() }), async (run, data) => {
  const until = run.now().getTime() + sliceMs;
  const ctx = run.contextOf(data.agency);
  if (await rescoreLeads(ctx, data.agency, () => run.signal.aborted || run.now().getTime() >= until))
    await ctx.transaction((tx) => enqueue(tx, rescoreLeadsJob, data));
});
