import { foldText, remembered, spelledOutWords } from "../../engines/vietnamese/index.ts";

/** Folds what comes again and again in a source (brands, shops, kinds of goods) once. */
export const foldedOnce = remembered(foldText);

/** A folded text with the words that are spelled out in it: "tui g u c c i gucci" is found by either. */
export function searchableWords(folded: string): string {
  const spelled = spelledOutWords(folded);
  return spelled.length === 0 ? folded : `${folded} ${spelled.join(" ")}`;
}
