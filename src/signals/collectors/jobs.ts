import { z } from "zod";
import type { JobRun } from "../../services/jobs/index.ts";
import { defineJob, enqueue } from "../../services/jobs/index.ts";
import { findChromium, renderedPage } from "../evidence/index.ts";
import type { RunParts } from "./continue-run.ts";
import { continueRun } from "./continue-run.ts";

// Less than the job may run; what is left then is a job of its own, so that a restart never waits for a long one.
const sliceMs = 600_000;

/** Goes on with a run of a collector; killed, it goes on after what is committed. */
export const runCollectorJob = defineJob(
  "run-collector",
  z.object({ agency: z.string(), run: z.string() }),
  async (run, data) => {
    const ctx = run.contextOf(data.agency);
    if (await continueRun(ctx, data.run, partsOf(run, run.now().getTime() + sliceMs)))
      await ctx.transaction((tx) => enqueue(tx, runCollectorJob, data));
  },
  { expireSeconds: 1_200 },
);

function partsOf(run: JobRun, until: number): RunParts {
  if (run.house === null) throw new Error("a process that runs collectors is given its settings");
  const { config } = run.house;
  const chromium = findChromium(config.CHROMIUM_PATH);
  return {
    dataDir: config.DATA_DIR as string,
    contact: config.COLLECTOR_CONTACT,
    partners: config.COLLECTOR_PARTNERS,
    render:
      chromium === null
        ? null
        : (url) => renderedPage({ executablePath: chromium, now: run.now, signal: run.signal }, url),
    stop: () => run.signal.aborted || run.now().getTime() >= until,
    onFault: (error) => run.log.error({ err: error }, "a collector's run failed"),
  };
}
