import { z } from "zod";
import type { JobRun } from "../../../services/jobs/index.ts";
import { defineJob, enqueue } from "../../../services/jobs/index.ts";
import { sendSideBySide } from "../feeds/webhooks/side-by-side.ts";
import { contextForHubs } from "./queries.ts";
import { forgetHubChanges } from "./store/changes.ts";
import { dueHubs, takeHub } from "./store/hubs.ts";
import type { SyncParts } from "./taking/sync-hub.ts";
import { syncHub } from "./taking/sync-hub.ts";

/** Somewhat less than the minute after which the next run begins. */
const sliceMs = 50_000;
const holdMs = 120_000;
const atOnce = 16;

/** Asks every hub whose turn it is, many at a time: one that is slow, down or endless holds up itself alone. Task: 2390 II.2.3. */
export const syncHubsJob = defineJob(
  "sync-hubs",
  z.object({}),
  async (run) => {
    if (run.house === null) return;
    const parts = syncParts(run);
    await sendSideBySide({
      atOnce,
      due: async () => run.contextOf("chinhhang").read((tx) => tx.rows(dueHubs, { at: run.now() })),
      send: async ({ id, agency }) => {
        const ctx = await contextForHubs(run, agency);
        const at = run.now();
        const turn = { id, at, until: new Date(at.getTime() + holdMs) };
        if ((await ctx.transaction((tx) => tx.run(takeHub, turn))) > 0) await syncHub(ctx, id, parts);
      },
      failed: ({ id }, error) => run.log.warn({ hub: id, err: error }, "a hub could not be asked"),
      signal: AbortSignal.any([run.signal, AbortSignal.timeout(sliceMs)]),
    });
  },
  { cron: "* * * * *", cronData: {}, retries: 0, expireSeconds: 300 },
);

/** Goes on with a hub that was ordered by hand; what is left after a slice is a job of its own, so that others come in between. */
export const runHubJob = defineJob(
  "run-hub",
  z.object({ agency: z.string(), hub: z.string() }),
  async (run, data) => {
    const ctx = await contextForHubs(run, data.agency);
    if (await syncHub(ctx, data.hub, syncParts(run))) await ctx.transaction((tx) => enqueue(tx, runHubJob, data));
  },
  { expireSeconds: 180, atOnce: 4 },
);

function syncParts(run: JobRun): SyncParts {
  if (run.house === null) throw new Error("a process that asks hubs is given its settings");
  const { config, exchangeKey } = run.house;
  const until = run.now().getTime() + sliceMs;
  return {
    key: exchangeKey,
    partners: config.CONNECTION_PARTNERS,
    stop: () => run.signal.aborted || run.now().getTime() >= until,
    onFault: (error) => run.log.error({ err: error }, "a hub could not be synced"),
  };
}

const dayMs = 86_400_000;
const forgetAtOnce = 5_000;

/** Forgets lines of the journal after three months. */
export const forgetHubChangesJob = defineJob(
  "forget-hub-changes",
  z.object({}),
  async (run) => {
    const old = { before: new Date(run.now().getTime() - 90 * dayMs), limit: forgetAtOnce };
    for (;;) {
      const gone = await run.contextOf("chinhhang").transaction((tx) => tx.rows(forgetHubChanges, old));
      if (gone.length < forgetAtOnce || run.signal.aborted) return;
    }
  },
  { cron: "47 3 * * *", cronData: {}, retries: 1 },
);
