import { handOver } from "./first-step.mjs";

await handOver("test/support/flood/run.ts", process.argv.slice(2));
