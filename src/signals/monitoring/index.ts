export type { RejectAnswer, RunAnswer } from "./answers.ts";
export { shownReject } from "./answers.ts";
export type { ImportInput } from "./commands/import-listings.ts";
export { importListings } from "./commands/import-listings.ts";
export { screenPrices } from "./commands/screen-prices.ts";
export type { Ingest } from "./ingest.ts";
export { ingestFile, ingestPush, listingProfile } from "./ingest.ts";
export { screenPricesJob } from "./jobs.ts";
export { loadMaterial, preparationOf } from "./material.ts";
export type { ImportCounts, ImportReport, ObservedLine, Reject } from "./model.ts";
export { listingsImported, pricesScreened } from "./model.ts";
export type { Batch } from "./reading/batches.ts";
export { batchesOf } from "./reading/batches.ts";
export { observedLines } from "./reading/observed-lines.ts";
export { getRun, listRejects, listRuns } from "./queries.ts";
export { monitoringRoutes } from "./routes.ts";
export type {
  ChangeAnswer,
  LeadChangeAnswer,
  RescreeningAnswer,
  RescreeningFileAnswer,
} from "./rescreening/answers.ts";
export { rescreenJob } from "./rescreening/jobs.ts";
export { drawControlSamplesJob } from "./control/jobs.ts";
export { canReadControl } from "./control/policy.ts";
export { controlJudged, controlShares } from "./control/queries.ts";
export type { ControlListingAnswer, ControlShareAnswer } from "./control/routes.ts";
export { shareAnswer } from "./control/routes.ts";
