export { combine } from "./combine.ts";
export type { ConcernScore, Reason } from "./combine.ts";
export type {
  BrandMaterial,
  Concern,
  Evidence,
  Field,
  Finding,
  Lexicon,
  LexiconTerm,
  ListingFacts,
  PlatformStanding,
  PriceReference,
  RecallMaterial,
  Rule,
  ScreeningMaterial,
} from "./model.ts";
export type { KnownHost, LookAlike } from "./look-alike-host.ts";
export { lookAlikes, waysToLookAlike } from "./look-alike-host.ts";
export { inForce, machineCheckedRules } from "./rules.ts";
export { buildScreener } from "./screener.ts";
export type { Screener } from "./screener.ts";
export { medianOf, priceSpread } from "./statistics.ts";
export type { PriceSpread } from "./statistics.ts";
export { leadScore, weights } from "./weights.ts";
export type { WeightName } from "./weights.ts";
export { checkPrice, priceCuts } from "./price.ts";
