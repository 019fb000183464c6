import { z } from "zod";
import { defineJob } from "../../../services/jobs/index.ts";
import { settle } from "./running/settle.ts";

/** Brings leads in line with a detector that was switched. */
export const settleTechnologyJob = defineJob(
  "settle-technology",
  z.object({ agency: z.string(), technology: z.string() }),
  (run, { agency, technology }) => settle(run.contextOf(agency), technology, run.signal),
);
