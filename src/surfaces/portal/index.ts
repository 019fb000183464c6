export { codePages } from "./code-pages.ts";
export type { PortalParts } from "./routes.ts";
export { portalRoutes } from "./routes.ts";
