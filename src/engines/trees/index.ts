export { binned } from "./bins.ts";
export type { Binned } from "./bins.ts";
export { addShares, trainForest, trainingOptions, writeInFiveDigits } from "./boosted-trees.ts";
export type { Forest, TrainingOptions, Tree } from "./boosted-trees.ts";
export { forestMargin } from "./packed-forest.ts";
export { randomFrom } from "./random.ts";
