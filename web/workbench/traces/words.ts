import { traceWordsText } from "../../../src/kernel/text/trace-words.ts";
import { useText } from "../words/lang.tsx";

const known = new Set<string>(Object.keys(traceWordsText));

/** The words for a business step or a disposition; one of somebody's own stands as it is written. */
export function useTraceWord(): (list: "step" | "disposition", word: string) => string {
  const t = useText(traceWordsText);
  return (list, word) => {
    const key = `traces.${list}.${word}`;
    return known.has(key) ? t(key as keyof typeof traceWordsText) : word;
  };
}

/** The steps of the standard with their words, in the order of the words. */
export function useSteps(): { value: string; label: string }[] {
  const word = useTraceWord();
  return [...known]
    .filter((key) => key.startsWith("traces.step."))
    .map((key) => key.slice("traces.step.".length))
    .map((value) => ({ value, label: word("step", value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}
