export { importRecalls } from "./commands/import-recalls.ts";
export { importReferencePrices } from "./commands/import-reference-prices.ts";
export { verifyRecall } from "./commands/verify-recall.ts";
export type { ImportSource, Recall, ReferencePrice } from "./model.ts";
export { canImportProducts, canVerifyRecall } from "./policy.ts";
export {
  allRecalls,
  allReferencePrices,
  getRecall,
  listRecalls,
  recallsForGtin,
  recallsForWords,
  referencePricesNamed,
} from "./queries.ts";
export type { RecallAnswer, RecallFileAnswer } from "./routes.ts";
export { productsRoutes } from "./routes.ts";
