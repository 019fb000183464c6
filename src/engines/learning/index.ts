export type { Drift, Period } from "./drift.ts";
export { driftOf } from "./drift.ts";
export type { Interval } from "./exact-interval.ts";
export { exactInterval } from "./exact-interval.ts";
export type { CalibrationBin, Scored, Share } from "./quality.ts";
export { calibration, probabilityOf, qualityAt, shareOf } from "./quality.ts";
export type { Fitted, FittedWeight, Judged, Prior } from "./refit.ts";
export { refit } from "./refit.ts";
