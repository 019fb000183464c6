export type { Kept, Mode, Outcome } from "./commands/keep-observations.ts";
export { keepObservations } from "./commands/keep-observations.ts";
export { keepOwnShop, ownShopOf } from "./commands/keep-own-shop.ts";
export { keepPosts } from "./commands/keep-posts.ts";
export { keepReadings } from "./commands/keep-readings.ts";
export type { KnownSellers } from "./commands/write-sellers.ts";
export { knownSellers } from "./commands/write-sellers.ts";
export type { FieldReading, Observation, PageReading, Source } from "./model.ts";
export { listingId, namesBrand } from "./model.ts";
export type { PreparedBatch, Preparer } from "./prepared.ts";
export { preparer } from "./prepared.ts";
export type { ListingRow, PostRow, SellerRow } from "./queries.ts";
export {
  contentsOf,
  countListings,
  drawListings,
  earlierVersions,
  getListing,
  getSeller,
  listingsById,
  listingsWithGtin,
  listSellerListings,
  nextListings,
  postsOf,
  priceHistory,
  sellersById,
  sellersWithPhone,
} from "./queries.ts";
export type { Follow, FollowParts } from "./following.ts";
export { agenciesThatList, backlogOf, followListings } from "./following.ts";
export type { CheapListing } from "./prices.ts";
export { cheapListingsAmong, listCheapListings, refreshPriceReferences } from "./prices.ts";
export type { ListingAnswer, PostAnswer, SellerAnswer } from "./answers.ts";
export { listingAnswer, postAnswer, sellerAnswer, shownListing, shownPost, shownSeller } from "./answers.ts";
export type { ListingFileAnswer } from "./routes.ts";
export { canReadListings } from "./policy.ts";
export { listingsRoutes } from "./routes.ts";
