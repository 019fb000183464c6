import { foldText, remembered } from "../../engines/vietnamese/index.ts";

/** Folds what comes again and again in a source (brands, shops, kinds of goods) once. */
export const foldedOnce = remembered(foldText);
