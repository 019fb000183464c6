import { z } from "zod";
import { contextForAgency } from "../../../registers/agencies/index.ts";
import type { JobRun } from "../../../services/jobs/index.ts";
import { defineJob, enqueue } from "../../../services/jobs/index.ts";
import type { RunParts } from "./run/continue-run.ts";
import { continueRun } from "./run/continue-run.ts";

// What is left then is a job of its own behind those that wait: a run of a million, or one that is slow, holds up no other for long.
const sliceMs = 50_000;
const atOnce = 4;

/** Goes on with a run of a connection; killed, it goes on after what was kept. */
export const runConnectionJob = defineJob(
  "run-connection",
  z.object({ agency: z.string(), run: z.string() }),
  async (run, data) => {
    const ctx = run.contextOf(data.agency);
    if (await continueRun(ctx, data.run, partsOf(run, run.now().getTime() + sliceMs)))
      await ctx.transaction((tx) => enqueue(tx, runConnectionJob, data));
  },
  { expireSeconds: 300, atOnce },
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
