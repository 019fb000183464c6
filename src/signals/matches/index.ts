export { matchListings } from "./commands/match-listings.ts";
export { knownGoods } from "./known-goods.ts";
export { matchListingsJob, matchWaiting } from "./jobs.ts";
export { matchListing } from "./matcher.ts";
export { matchJudged, matchVerdictUndone } from "./model.ts";
export type { AlikeAnswer, OffersAnswer } from "./offer-routes.ts";
export type { ListingMatches, MatchAnswer } from "./routes.ts";
export { matchesRoutes } from "./routes.ts";
