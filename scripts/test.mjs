import { handOver } from "./first-step.mjs";

await handOver("test/support/run.ts", process.argv.slice(2));
