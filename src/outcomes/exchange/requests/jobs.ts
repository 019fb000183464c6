import { z } from "zod";
import { defineJob } from "../../../services/jobs/index.ts";
import { escalateRequests } from "./commands/escalate-requests.ts";

/** Tells those who lead of requests that are overdue, every quarter of an hour. Task: 2390 II.2.3. */
export const escalateRequestsJob = defineJob(
  "escalate-exchange-requests",
  z.object({}),
  async (run) => {
    // The list of what is overdue is for the house alone; each request is then told of as the house for who holds it.
    await escalateRequests(run.contextOf("chinhhang"), run.contextOf);
  },
  { cron: "*/15 * * * *", cronData: {} },
);
