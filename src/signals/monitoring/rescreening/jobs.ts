import { z } from "zod";
import { defineJob, enqueue } from "../../../services/jobs/index.ts";
import { continueRescreening } from "./continue.ts";

// Less than the job may run; what is left then is a job of its own, so that a restart never waits for a long one.
const sliceMs = 600_000;

/** Goes on with a screening of all listings, batch by batch; killed, it goes on after its last batch. */
export const rescreenJob = defineJob(
  "rescreen-listings",
  z.object({ agency: z.string(), id: z.string() }),
  async (run, data) => {
    const until = run.now().getTime() + sliceMs;
    const ctx = run.contextOf(data.agency);
    const more = await continueRescreening(ctx, data.id, () => run.signal.aborted || run.now().getTime() >= until);
    if (more) await ctx.transaction((tx) => enqueue(tx, rescreenJob, data));
  },
);
