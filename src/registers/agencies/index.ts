export { audiencesOf, contextForAgency } from "./audiences.ts";
export { loadAgencies } from "./commands/load-agencies.ts";
export type { Agency, AgencyBook, Province } from "./model.ts";
export { holdersOn, meantBy } from "./model.ts";
export {
  agenciesAsOf,
  agencyAsOf,
  agencyBook,
  holderOf,
  listProvinces,
  provinceAsOf,
  provinceHolder,
  provinceNamed,
  resolveAbbreviation,
} from "./queries.ts";
export type { AgencyAnswer } from "./routes.ts";
export { agenciesRoutes } from "./routes.ts";
