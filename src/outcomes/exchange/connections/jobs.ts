import { z } from "zod";
import { contextForAgency } from "../../../registers/agencies/index.ts";
import type { JobRun } from "../../../services/jobs/index.ts";
import { defineJob, enqueue } from "../../../services/jobs/index.ts";
import type { RunParts } from "./run/continue-run.ts";
import { continueRun } from "./run/continue-run.ts";

// Less than the job may run; what is left then is a job of its own, so that a restart never waits for a long one.
const sliceMs = 600_000;

/** Goes on with a run of a connection; killed, it goes on after what was kept. */
export const runConnectionJob = defineJob(
  "run-connection",
  z.object({ agency: z.string(), run: z.string() }),
  async (run, data) => {
    const ctx = run.contextOf(data.agency);
    if (await continueRun(ctx, data.run, partsOf(run, run.now().getTime() + sliceMs)))
      await ctx.transaction((tx) => enqueue(tx, runConnectionJob, data));
  },
  { expireSeconds: 1_200 },
);

function partsOf(run: JobRun, until: number): RunParts {
  if (run.house === null) throw new Error("a process that runs connections is given its settings");
  const { config, exchangeKey } = run.house;
  return {
    dataDir: config.DATA_DIR as string,
    partners: config.CONNECTION_PARTNERS,
    key: exchangeKey,
    asAgency: (agency) => contextForAgency(run, agency),
    stop: () => run.signal.aborted || run.now().getTime() >= until,
    onFault: (error) => run.log.error({ err: error }, "a connection's run failed"),
  };
}
