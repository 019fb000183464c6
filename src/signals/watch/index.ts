export { watchRelistings } from "./jobs.ts";
export type { Relisting, RelistingReason } from "./model.ts";
export { isSure, relistingFound, relistingReasons } from "./model.ts";
export { relistingsOf } from "./queries.ts";
