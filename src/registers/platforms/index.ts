export { hostAndParents, hostOf } from "../../services/sockets/index.ts";
export { importPlatforms } from "./commands/import-platforms.ts";
export { importScamHosts } from "./commands/import-scam-hosts.ts";
export { loadPlatforms } from "./commands/load-platforms.ts";
export { keepDecidedStanding, takeDecidedStandingBack } from "./decided.ts";
export type { ImportSource, Platform, PlatformKind, Standing, StandingStatus } from "./model.ts";
export { platformId, platformKinds, standingOn, standingStatuses } from "./model.ts";
export { canImportPlatforms, canImportScamHosts } from "./policy.ts";
export type { HostRegister, PlatformDetail } from "./queries.ts";
export {
  getPlatform,
  hostRegister,
  isScamHost,
  listPlatforms,
  platformByHost,
  platformStandings,
  platformsWithTaxCode,
  scamEntryOf,
  statusOfHost,
} from "./queries.ts";
export { platformsRoutes } from "./routes.ts";
