export type { SearchAnswer, SearchHit } from "./model.ts";
export type { Question } from "./queries.ts";
export { search } from "./queries.ts";
export { searchRoutes } from "./routes.ts";
export { nearestFirst } from "./words.ts";
