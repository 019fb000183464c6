import { handOver } from "./first-step.mjs";

await handOver("test/support/exchange-model/run.ts", process.argv.slice(2));
