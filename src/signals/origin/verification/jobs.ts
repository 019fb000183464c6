import { z } from "zod";
import { originActor } from "../../../kernel/actor.ts";
import { createContext } from "../../../kernel/context.ts";
import type { JobRun } from "../../../services/jobs/index.ts";
import { defineJob } from "../../../services/jobs/index.ts";
import { prepareDays } from "./scans.ts";
import { dropScanDays, sumScanDay } from "./store.ts";

const dayMs = 86_400_000;
const keptDays = 30;
/** Days summed up anew each night: a scan that came at midnight may be committed after it. */
const summedDays = 3;
const aheadDays = 7;

/** Makes the partitions of the coming week, sums the last days up, and forgets raw scans older than thirty days. */
export const keepScanDaysJob = defineJob("keep-scan-days", z.object({}), (run) => keepScanDays(run), {
  cron: "10 * * * *",
  cronData: {},
  retries: 3,
});

export async function keepScanDays(run: Pick<JobRun, "database" | "now">): Promise<void> {
  const ctx = createContext(run.database, { actor: originActor, clock: run.now });
  const now = run.now();
  await prepareDays(ctx, now, aheadDays);
  const today = Date.parse(now.toISOString().slice(0, 10));
  for (let back = summedDays; back >= 0; back--) {
    const from = new Date(today - back * dayMs);
    const day = from.toISOString().slice(0, 10);
    await ctx.read((tx) => tx.run(sumScanDay, { day, from, to: new Date(from.getTime() + dayMs) }));
  }
  const before = new Date(today - keptDays * dayMs).toISOString().slice(0, 10);
  await ctx.read((tx) => tx.get(dropScanDays, { before }));
}
