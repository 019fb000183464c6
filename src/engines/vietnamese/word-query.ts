import { foldText } from "./fold.ts";
import { spelledOutWords } from "./spelled-out.ts";

const mostWords = 8;

/** What is looked for, as tsqueries: words that stand whole, and one that may still be being typed where others stand before it. */
export type WordQuery = { query: string; beginning: string | null };

/**
 * Reads what was typed: every word, marks or none, and the last one as a beginning unless it is said to be finished.
 * Null where there is no word in it. Folded words hold letters and digits only, so none can break out of its quotes.
 */
export function wordQuery(typed: string, finished: boolean): WordQuery | null {
  const words = wordsOf(typed).slice(0, mostWords);
  // One letter begins half of all words: it waits for the next.
  if (!finished && words.length > 1 && words.at(-1)?.length === 1) words.pop();
  const last = finished ? "" : (words.at(-1) ?? "");
  const begun = last.length >= 2 ? `'${last}':*` : null;
  const whole = begun === null ? words : words.slice(0, -1);
  if (whole.length > 0) return { query: whole.map((word) => `'${word}'`).join(" & "), beginning: begun };
  return begun === null ? null : { query: begun, beginning: null };
}

/** Folded words; what is spelled out letter by letter ("G.u.c.c.i") is the word that it spells, as listings have it too. */
function wordsOf(typed: string): string[] {
  const folded = foldText(typed.toWellFormed())
    .split(/[^\p{L}\p{N}]+/u)
    .join(" ")
    .trim();
  const joined = spelledOutWords(folded).reduce((text, word) => text.replace([...word].join(" "), word), folded);
  return joined.split(" ").filter((word) => word !== "");
}
