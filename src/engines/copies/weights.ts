import type { SignName } from "./model.ts";

/** Decibans, their standard error, and in how many of the judged moments the sign was there. */
export type Weight = { points: number; deviation: number; seen: number };
export type Weights = { base: number; threshold: number; signs: Readonly<Record<SignName, Weight>> };

/**
 * Weights in decibans, fitted by logistic regression on the simulator's seeds 1 to 10 (`node bench/copies/fit.ts` prints this), and the
 * threshold at which 0.08 % of honest scans of those seeds are alerted. A sign of weight 0 says nothing that the others have not said:
 * it is shown, and does not count. No officer has judged a code yet; their answers are meant to refit these.
 */
export const fittedWeights: Weights = {
  base: -18.61,
  threshold: 11.2,
  signs: {
    "pin.again_near": { points: 4.58, deviation: 0.16, seen: 7018 },
    "pin.again_far": { points: 2.87, deviation: 0.27, seen: 8428 },
    "pin.again_more": { points: 10.06, deviation: 1.65, seen: 4363 },
    "pin.wrong": { points: 9.21, deviation: 0.19, seen: 8578 },
    "spread.days": { points: 3.19, deviation: 0.08, seen: 42789 },
    "spread.provinces": { points: 4.75, deviation: 0.13, seen: 23977 },
    "spread.strangers": { points: 1.47, deviation: 0.15, seen: 14071 },
    "spread.after_reveal": { points: 5.17, deviation: 0.18, seen: 13519 },
    "spread.owners": { points: 3.35, deviation: 0.2, seen: 15785 },
    "travel.returns": { points: 0, deviation: 0, seen: 0 },
    "travel.impossible": { points: 0.23, deviation: 0.48, seen: 1090 },
    "travel.gateway": { points: 2.63, deviation: 0.46, seen: 563 },
    "life.early": { points: 26.5, deviation: 1.28, seen: 1337 },
    "life.ended": { points: 1.54, deviation: 1.49, seen: 77 },
    "life.sold_again": { points: 0, deviation: 0, seen: 0 },
    "custody.elsewhere": { points: 0, deviation: 0, seen: 0 },
    "custody.sealed": { points: 0, deviation: 0, seen: 0 },
    "custody.untraced": { points: 4.81, deviation: 0.35, seen: 2282 },
    "flow.elsewhere": { points: 4.16, deviation: 0.13, seen: 46110 },
    "batch.scans": { points: 0, deviation: 0, seen: 0 },
    "batch.excess": { points: 0, deviation: 0, seen: 0 },
    "batch.unsold": { points: 1.47, deviation: 0.47, seen: 14153 },
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
