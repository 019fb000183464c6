export type { Beside } from "./beside.ts";
export { besideServers } from "./beside.ts";
export type { Listening, Quick } from "./listen.ts";
export { listen } from "./listen.ts";
export type { Metrics } from "./metrics.ts";
export { createMetrics } from "./metrics.ts";
export type { ServerParts } from "./server.ts";
export { createServer } from "./server.ts";
