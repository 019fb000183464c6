export { openCollector, userAgent } from "./collector.ts";
export type { Collector, CollectorOptions, Known, RobotsKept } from "./collector.ts";
export { decodeHtml } from "./decode-html.ts";
export { guardedFetch } from "./guarded-fetch.ts";
export { hostPace, restOf } from "./host-pace.ts";
export type { HostPace, PaceOptions } from "./host-pace.ts";
export type { Fetched, FetchLimits, FetchOutcome, Gate, Hop, Permit, Refusal, RefusalCode, Resolve } from "./model.ts";
export { pageLimits, refusalCodes } from "./model.ts";
export { isPublicAddress } from "./public-address.ts";
