import { z } from "zod";
import type { JobRun } from "../../services/jobs/index.ts";
import { defineJob } from "../../services/jobs/index.ts";
import { followGuessing } from "./commands/follow-guessing.ts";
import { followScans, scansAtOnce } from "./commands/follow-scans.ts";
import { tellSuspects } from "./commands/tell-suspects.ts";
import { copiesAuthority } from "./model.ts";
import { forgetDevices, forgetTrails } from "./store.ts";

const dayMs = 86_400_000;
/** A code that nobody looked at for so long, and that was never suspect, begins anew; devices are forgotten with the raw scans. */
const keptDays = { trails: 400, devices: 30 };

/** Takes new scans in, tells what stands out, and looks for guessing. Task: 2390 II.2.5. */
export const findCopiesJob = defineJob("find-copies", z.object({}), (run) => findCopies(run), {
  cron: "* * * * *",
  cronData: {},
  retries: 1,
});

export async function findCopies(run: Pick<JobRun, "contextOf" | "signal">): Promise<void> {
  const ctx = run.contextOf(copiesAuthority);
  while (!run.signal.aborted && (await followScans(ctx, copiesAuthority)) === scansAtOnce);
  while (!run.signal.aborted && (await tellSuspects(ctx, copiesAuthority)) > 0);
  await followGuessing(ctx, copiesAuthority);
}

/** Forgets trails and devices of long ago, every night. */
export const forgetTrailsJob = defineJob(
  "forget-code-trails",
  z.object({}),
  async (run) => {
    const ctx = run.contextOf(copiesAuthority);
    const before = (days: number) => new Date(run.now().getTime() - days * dayMs);
    await ctx.transaction(async (tx) => {
      await tx.run(forgetTrails, { before: before(keptDays.trails) });
      await tx.run(forgetDevices, { before: before(keptDays.devices) });
    });
  },
  { cron: "20 3 * * *", cronData: {}, retries: 1 },
);
