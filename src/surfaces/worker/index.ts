export { allJobs } from "./jobs.ts";
