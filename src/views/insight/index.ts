export type { QualityAnswer } from "./routes.ts";
export { insightRoutes } from "./routes.ts";
