import { z } from "zod";
import { defineJob } from "../../services/jobs/index.ts";
import { expireNotices } from "./commands/expire-notices.ts";

/** Takes down what is due, every ten minutes: the public plane hides it by itself at the very minute. */
export const expireNoticesJob = defineJob(
  "expire-notices",
  z.object({}),
  async (run) => {
    // An agency that keeps no rows: it sees what is published and nothing of anybody's own.
    await expireNotices(run.contextOf("chinhhang"), run.contextOf);
  },
  { cron: "*/10 * * * *", cronData: {} },
);
