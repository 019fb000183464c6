export type { Listening, Quick } from "./listen.ts";
export { listen } from "./listen.ts";
export type { ServerParts } from "./server.ts";
export { createServer } from "./server.ts";
