export { matchListingsJob, matchWaiting } from "./jobs.ts";
export { matchJudged, matchVerdictUndone } from "./model.ts";
export type { ListingMatches, MatchAnswer, OffersAnswer } from "./routes.ts";
export { matchesRoutes } from "./routes.ts";
