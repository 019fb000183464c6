export { createFoldBuffer, foldInto, foldText } from "./fold.ts";
export type { FoldBuffer } from "./fold.ts";
export { GAP, JOINT } from "./fold-table.ts";
export { skeleton, skeletonKey } from "./skeleton.ts";
export type { Disguise, Skeleton } from "./skeleton.ts";
export { toneKey } from "./tone.ts";
