export { binned } from "./bins.ts";
export type { Binned } from "./bins.ts";
export { addShares, forestMargin, trainForest, trainingOptions, writeInFiveDigits } from "./boosted-trees.ts";
export type { Forest, TrainingOptions, Tree } from "./boosted-trees.ts";
export { randomFrom } from "./random.ts";
