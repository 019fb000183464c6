export { batchWith, emptyBatch, provinceMix } from "./batch.ts";
export { distanceKm } from "./distance.ts";
export type { GuessedCodes, GuessPart, GuessSign, GuessWeights } from "./guessing.ts";
export { assessGuessing, guessSigns, guessSignsOf } from "./guessing.ts";
export type {
  Assessment,
  BatchFigures,
  CodeScan,
  PairName,
  Part,
  ScanPlace,
  SeenDevice,
  Sign,
  SignName,
  Trail,
  UnitLife,
} from "./model.ts";
export { signNames } from "./model.ts";
export type { ObservationName } from "./observations.ts";
export { observationNames } from "./observations.ts";
export { readPair } from "./pairs.ts";
export { placedProvinces, placeInProvince, placeOfGeohash } from "./places.ts";
export { signsOf } from "./signs.ts";
export { emptyTrail, follow, mostCodesOfAShopper } from "./trail.ts";
export { assess, weigh } from "./weigh.ts";
export type { Weight, Weights } from "./weights.ts";
export { fittedWeights, guessingWeights, judgedPairs } from "./weights.ts";
