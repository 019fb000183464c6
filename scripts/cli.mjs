import { handOver } from "./first-step.mjs";

await handOver("src/surfaces/cli/main.ts", process.argv.slice(2));
