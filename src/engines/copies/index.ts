export { barOf } from "./bar.ts";
export { batchWith, emptyBatch, provinceMix } from "./batch.ts";
export { readCombination } from "./combinations.ts";
export { distanceKm } from "./distance.ts";
export type { GuessedCodes, GuessPart, GuessSign, GuessWeights } from "./guessing.ts";
export { assessGuessing, guessSigns, guessSignsOf } from "./guessing.ts";
export type {
  Assessment,
  Bar,
  BatchFigures,
  CodeScan,
  CombinationName,
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
export { observationNames, observationsOf, reaches } from "./observations.ts";
export { placedProvinces, placeInProvince, placeOfGeohash } from "./places.ts";
export { signsOf } from "./signs.ts";
export { emptyTrail, follow, mostCodesOfAShopper } from "./trail.ts";
export { assess, weigh } from "./weigh.ts";
export type { Weight, Weights } from "./weights.ts";
export { fittedWeights, guessingWeights, judgedCombinations } from "./weights.ts";
