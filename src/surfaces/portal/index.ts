export type { PortalParts } from "./routes.ts";
export { portalRoutes } from "./routes.ts";
