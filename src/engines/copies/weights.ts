import type { SignName } from "./model.ts";

/** Decibans, their standard error, and in how many of the judged moments the sign was there. */
export type Weight = { points: number; deviation: number; seen: number };
export type Weights = { base: number; threshold: number; signs: Readonly<Record<SignName, Weight>> };

/**
 * Weights in decibans, fitted by logistic regression on the simulator's seeds 1 to 12 (`node bench/copies/fit.ts` prints this), and the
 * threshold at which 0.09 % of honest scans of those seeds are alerted. A sign of weight 0 says nothing that the others have not said:
 * it is shown, and does not count. No officer has judged a code yet; their answers are meant to refit these.
 */
export const fittedWeights: Weights = {
  base: -23.6,
  threshold: 13.5,
  signs: {
    "pin.again_near": { points: 3.88, deviation: 0.16, seen: 7929 },
    "pin.again_far": { points: 4.26, deviation: 0.31, seen: 12182 },
    "pin.again_more": { points: 6.12, deviation: 1.35, seen: 6662 },
    "pin.again_provinces": { points: 1.84, deviation: 0.49, seen: 8226 },
    "pin.wrong": { points: 8.71, deviation: 0.23, seen: 10729 },
    "pin.wrong_again": { points: 6.31, deviation: 0.44, seen: 6544 },
    "spread.days": { points: 0, deviation: 0, seen: 0 },
    "spread.provinces": { points: 3.69, deviation: 0.23, seen: 30533 },
    "spread.strangers": { points: 0, deviation: 0, seen: 0 },
    "spread.after_reveal": { points: 3.55, deviation: 0.24, seen: 17271 },
    "spread.after_elsewhere": { points: 3.98, deviation: 0.3, seen: 9624 },
    "spread.owners": { points: 0.58, deviation: 0.25, seen: 20351 },
    "spread.first_stranger": { points: 8.75, deviation: 0.21, seen: 35468 },
    "spread.second_stranger": { points: 6.05, deviation: 0.35, seen: 15470 },
    "spread.long": { points: -2.87, deviation: 0.09, seen: 66529 },
    "arrival.province": { points: 4.52, deviation: 0.1, seen: 34315 },
    "arrival.unplaced": { points: 5.91, deviation: 0.12, seen: 31619 },
    "arrival.doubtful": { points: 4.36, deviation: 0.29, seen: 8182 },
    "arrival.elsewhere": { points: 0.94, deviation: 0.29, seen: 18235 },
    "arrival.late": { points: 4.63, deviation: 0.3, seen: 3375 },
    "travel.returns": { points: 0.5, deviation: 0.24, seen: 10861 },
    "travel.impossible": { points: 0, deviation: 0, seen: 0 },
    "travel.gateway": { points: 0, deviation: 0, seen: 0 },
    "life.early": { points: 45.48, deviation: 4.05, seen: 292 },
    "life.wasted": { points: 24.97, deviation: 1.27, seen: 1233 },
    "life.shelved": { points: 1.22, deviation: 0.14, seen: 54409 },
    "life.after_sale": { points: 4.47, deviation: 0.17, seen: 12362 },
    "life.long_after_sale": { points: 6.94, deviation: 0.62, seen: 402 },
    "life.ended": { points: 0, deviation: 0, seen: 0 },
    "life.sold_again": { points: 0, deviation: 0, seen: 0 },
    "custody.elsewhere": { points: 2.32, deviation: 0.38, seen: 15536 },
    "custody.sealed": { points: 0, deviation: 0, seen: 0 },
    "custody.untraced": { points: 5.33, deviation: 0.34, seen: 2295 },
    "flow.elsewhere": { points: 3.93, deviation: 0.12, seen: 65831 },
    "batch.scans": { points: 0, deviation: 0, seen: 0 },
    "batch.excess": { points: 0, deviation: 0, seen: 0 },
    "batch.unsold": { points: 1.12, deviation: 0.49, seen: 21457 },
    "batch.newcomers": { points: 8.22, deviation: 0.45, seen: 80590 },
  },
};

/** The same for the signs of guessing (`node bench/copies/fit-guessing.ts`): 0.05 % of hours without guessing are alerted. */
export const guessingWeights = {
  base: -25.2,
  threshold: 24.2,
  signs: {
    "guess.many": { points: 4.68, deviation: 0.09, seen: 19081 },
    "guess.one_address": { points: 7.16, deviation: 0.33, seen: 3744 },
    "guess.wrong_pins": { points: 9.87, deviation: 0.56, seen: 21590 },
  },
};
