import { foldText } from "../../engines/vietnamese/index.ts";

const mostWords = 8;

/**
 * A tsquery of what was typed: every word, marks or none, and the last one as a beginning, since it may still be being typed.
 * Null where there is no word in it. Folded words hold letters and digits only, so none can break out of its quotes.
 */
export function wordQuery(typed: string, finished: boolean): string | null {
  const words = foldText(typed.toWellFormed())
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .slice(0, mostWords);
  if (words.length === 0) return null;
  // One letter begins half of all words: it waits for the next.
  if (!finished && words.length > 1 && words.at(-1)?.length === 1) words.pop();
  const last = words.length - 1;
  return words.map((word, at) => `'${word}'${at === last && !finished && word.length >= 2 ? ":*" : ""}`).join(" & ");
}

/** How near a title is to what was typed: the part of its words that were asked for, and more where they stand together. */
export function nearness(typed: string, title: string): number {
  const asked = foldText(typed);
  const found = foldText(title);
  const words = found.split(" ").length;
  return asked.split(" ").length / words + (found.includes(asked) ? 1 : 0) + (found.startsWith(asked) ? 0.5 : 0);
}
