export { importRecalls } from "./commands/import-recalls.ts";
export { importReferencePrices } from "./commands/import-reference-prices.ts";
export { verifyRecall } from "./commands/verify-recall.ts";
export type { ImportSource, Recall, ReferencePrice } from "./model.ts";
export { canImportProducts, canReadProducts, canVerifyRecall } from "./policy.ts";
export {
  allRecalls,
  allReferencePrices,
  getRecall,
  listRecalls,
  recallsById,
  recallsForGtin,
  recallsForWords,
  referencePricesNamed,
} from "./queries.ts";
export type { RecallAnswer, RecallFileAnswer } from "./routes.ts";
export { productsRoutes } from "./routes.ts";
export { registerProducts } from "./registered/commands/register-products.ts";
export type { Product, RegisterProducts } from "./registered/model.ts";
export { registerProductsInput } from "./registered/model.ts";
export { allProducts, getProduct, listProducts, markOfRegisters, productsById } from "./registered/queries.ts";
export type { ProductAnswer } from "./registered/routes.ts";
export { productAnswer, shownProduct } from "./registered/routes.ts";
