import { handOver } from "./first-step.mjs";

await handOver("test/support/hubs/run.ts", process.argv.slice(2));
