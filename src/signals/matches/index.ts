export { matchListingsJob, matchWaiting } from "./jobs.ts";
export { matchJudged, matchVerdictUndone } from "./model.ts";
export type { AlikeAnswer, OffersAnswer } from "./offer-routes.ts";
export type { ListingMatches, MatchAnswer } from "./routes.ts";
export { matchesRoutes } from "./routes.ts";
