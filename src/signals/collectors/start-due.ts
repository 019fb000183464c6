import { z } from "zod";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { nextTime } from "../../kernel/cron.ts";
import { standingAmong } from "../../registers/agencies/index.ts";
import type { JobRun } from "../../services/jobs/index.ts";
import { defineJob, enqueue } from "../../services/jobs/index.ts";
import { offerAbandoned } from "../../services/runs/index.ts";
import { openRun } from "./commands/order-run.ts";
import { lookAround } from "./feeds/drop-folder.ts";
import { runCollectorJob } from "./jobs.ts";
import { toCollector } from "./queries.ts";
import { agenciesDueToCollect, dueCollectors, postponeCollector } from "./store/collectors.ts";
import { forgetTurns } from "./store/paces.ts";
import { collectorRuns } from "./store/runs.ts";

const minute = 60_000;

/** Opens a run for each collector of an agency that is due, and offers runs again that nobody is at work on any more. How many of both. */
export async function startDue(ctx: Context, dataDir: string): Promise<number> {
  const agency = ctx.actor.agency as string;
  const due = (await ctx.read((tx) => tx.rows(dueCollectors, { at: ctx.now() }))).map(toCollector);
  let opened = 0;
  for (const collector of due) {
    const look = collector.kind === "drop" ? await lookAround(ctx, dataDir, collector) : { ready: 1, waits: false };
    await ctx.transaction(async (tx) => {
      // A file is taken on its second look, which is not put off to the next day.
      const next_at = look.waits ? new Date(ctx.now().getTime() + minute) : nextTime(collector.cron, ctx.now());
      await tx.run(postponeCollector, { id: collector.id, next_at });
      // A folder where nothing is ready makes no run: its report would say nothing, time and again.
      if (look.ready > 0 && (await openRun(ctx, tx, collector)) !== null) opened++;
    });
  }
  if (due.length > 0)
    await ctx.transaction((tx) => tx.run(forgetTurns, { before: new Date(ctx.now().getTime() - 24 * 60 * minute) }));
  return (
    opened + (await offerAbandoned(ctx, collectorRuns, (tx, run) => enqueue(tx, runCollectorJob, { agency, run })))
  );
}

/** Asked once for all agencies: on most minutes nothing is due for any. */
export async function agenciesDue(run: Pick<JobRun, "contextOf" | "now">): Promise<string[]> {
  return run.contextOf("chinhhang").read(async (tx) => {
    const due = await tx.rows(agenciesDueToCollect, { at: run.now() });
    return standingAmong(
      tx,
      due.map(({ agency }) => agency),
      dayInVietnam(run.now()),
    );
  });
}

/** Every minute: opens a run for each collector that is due, and offers runs again whose process died. */
export const startCollectorsJob = defineJob(
  "start-collectors",
  z.object({}),
  async (run) => {
    if (run.house === null) throw new Error("a process that starts collectors is given its settings");
    const dataDir = run.house.config.DATA_DIR as string;
    for (const agency of await agenciesDue(run))
      if (!run.signal.aborted) await startDue(run.contextOf(agency), dataDir);
  },
  { cron: "* * * * *", cronData: {}, retries: 0 },
);
