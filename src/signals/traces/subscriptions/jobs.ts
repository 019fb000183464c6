import { z } from "zod";
import { defineJob } from "../../../services/jobs/index.ts";
import { dueSubscriptions } from "../store/subscriptions.ts";
import { deliverSubscription, sendTo } from "./deliver.ts";

/** Sends new events to those who subscribed to them: after each capture, and each minute for schedules and for what failed before. */
export const deliverEventsJob = defineJob(
  "deliver-trace-events",
  z.object({}),
  async (run) => {
    const due = await run.contextOf("chinhhang").read((tx) => tx.rows(dueSubscriptions, { at: run.now() }));
    for (const { id, agency } of due) {
      if (run.signal.aborted) break;
      await deliverSubscription(run.contextOf(agency), id, sendTo(), run.signal);
    }
  },
  { cron: "* * * * *", cronData: {}, retries: 1 },
);
