import type { Job } from "../../services/jobs/index.ts";
import { forgetRepeats } from "../../services/jobs/index.ts";

/** Every job of the house. A job that is not listed has no queue. */
export const allJobs: readonly Job[] = [forgetRepeats];
