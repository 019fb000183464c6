import type { Lang, TextKey } from "../../kernel/text/index.ts";
import { allText, text } from "../../kernel/text/index.ts";

/** What is wrong with an event or a query, in words; a code that has none yet stands for itself. */
export function problemWords(lang: Lang, code: string, values: Readonly<Record<string, string | number>>): string {
  const key = `epcis.problem.${code}`;
  return key in allText() ? text(lang, key as TextKey, values) : code;
}
