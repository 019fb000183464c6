export type { Fact, FactType, Level, Visibility } from "./model.ts";
export { factType, levels } from "./model.ts";
export { timeLine } from "./queries.ts";
export { record } from "./record.ts";
