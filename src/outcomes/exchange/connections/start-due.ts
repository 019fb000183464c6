import { z } from "zod";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { nextTime } from "../../../kernel/cron.ts";
import { standingAmong } from "../../../registers/agencies/index.ts";
import type { JobRun } from "../../../services/jobs/index.ts";
import { defineJob, enqueue } from "../../../services/jobs/index.ts";
import { offerAbandoned } from "../../../services/runs/index.ts";
import { lookIntoFolder } from "../../../signals/collectors/index.ts";
import { openRun } from "./commands/order-run.ts";
import { runConnectionJob } from "./jobs.ts";
import type { Position } from "./model.ts";
import type { ConnectionRow } from "./queries.ts";
import { agenciesDueToConnect, dueConnections, postponeConnection, setPosition } from "./store/connections.ts";
import { connectionRuns } from "./store/runs.ts";

/** Opens a run for each connection of an agency that is due, and offers runs again that nobody is at work on any more. How many of both. */
export async function startDue(ctx: Context, dataDir: string): Promise<number> {
  const agency = ctx.actor.agency as string;
  const due = await ctx.read((tx) => tx.rows(dueConnections, { at: ctx.now() }));
  let opened = 0;
  for (const row of due) {
    const wanted = row.kind !== "folder" || (await hasFiles(ctx, dataDir, row));
    await ctx.transaction(async (tx) => {
      await tx.run(postponeConnection, { id: row.id, next_at: nextTime(row.cron, ctx.now()) });
      if (wanted && (await openRun(ctx, tx, row)) !== null) opened++;
    });
  }
  return (
    opened + (await offerAbandoned(ctx, connectionRuns, (tx, run) => enqueue(tx, runConnectionJob, { agency, run })))
  );
}

/** A folder where nothing is ready makes no run; how its files look is remembered for the next time. */
async function hasFiles(ctx: Context, dataDir: string, row: ConnectionRow): Promise<boolean> {
  const position = row.position as Position;
  const look = await lookIntoFolder(dataDir, { id: row.id, position }, ctx.now());
  if (JSON.stringify(position.files ?? {}) !== JSON.stringify(look.files))
    await ctx.transaction((tx) => tx.run(setPosition, { id: row.id, position: { ...position, files: look.files } }));
  return look.ready.length > 0;
}

/** Asked once for all agencies: on most minutes nothing is due for any. */
export async function agenciesDue(run: Pick<JobRun, "contextOf" | "now">): Promise<string[]> {
  return run.contextOf("chinhhang").read(async (tx) => {
    const due = await tx.rows(agenciesDueToConnect, { at: run.now() });
    return standingAmong(
      tx,
      due.map(({ agency }) => agency),
      dayInVietnam(run.now()),
    );
  });
}

/** Every minute: opens a run for each connection that is due, and offers runs again whose process died. */
export const startConnectionsJob = defineJob(
  "start-connections",
  z.object({}),
  async (run) => {
    if (run.house === null) throw new Error("a process that starts connections is given its settings");
    const dataDir = run.house.config.DATA_DIR as string;
    for (const agency of await agenciesDue(run))
      if (!run.signal.aborted) await startDue(run.contextOf(agency), dataDir);
  },
  { cron: "* * * * *", cronData: {}, retries: 0 },
);
