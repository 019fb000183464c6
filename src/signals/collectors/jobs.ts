import { z } from "zod";
import { defineJob, enqueue } from "../../services/jobs/index.ts";
import { continueRun } from "./continue-run.ts";
import { runParts } from "./run-parts.ts";

// What is left then is a job of its own behind those that wait: a run of a million, or one that is slow, holds up no other for long.
const sliceMs = 50_000;
const atOnce = 4;

/** Goes on with a run of a collector; killed, it goes on after what is committed. */
export const runCollectorJob = defineJob(
  "run-collector",
  z.object({ agency: z.string(), run: z.string() }),
  async (run, data) => {
    if (run.house === null) throw new Error("a process that runs collectors is given its settings");
    const until = run.now().getTime() + sliceMs;
    const parts = runParts(run.house.config, {
      now: run.now,
      signal: run.signal,
      stop: () => run.signal.aborted || run.now().getTime() >= until,
      onFault: (error) => run.log.error({ err: error }, "a collector's run failed"),
    });
    const ctx = run.contextOf(data.agency);
    const goesOn = await continueRun(ctx, data.run, parts);
    if (goesOn) await ctx.transaction((tx) => enqueue(tx, runCollectorJob, data, goesOn));
  },
  { expireSeconds: 300, atOnce },
);
