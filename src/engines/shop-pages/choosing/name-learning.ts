import { learningOptions } from "./learn-choice.ts";
import type { LearningOptions } from "./learn-choice.ts";

/** How the choice of the seller is learned; nearly every page names one. */
export const sellerLearning: LearningOptions = {
  ...learningOptions,
  trees: 75,
  rate: 0.11,
  least: -3,
};

/** How the choice of the brand is learned; below `least` the page tells none. */
export const brandLearning: LearningOptions = { ...sellerLearning, least: -2 };
