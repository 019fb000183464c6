export type { Job, JobRun } from "./define.ts";
export { defineJob } from "./define.ts";
export { enqueue } from "./enqueue.ts";
export { forgetRepeats } from "./forget-repeats.ts";
export type { Runner } from "./runner.ts";
export { startJobs } from "./runner.ts";
export { installJobs, jobsSchema } from "./schema.ts";
