import { handOver } from "./first-step.mjs";

await handOver("bench/run.ts", process.argv.slice(2));
