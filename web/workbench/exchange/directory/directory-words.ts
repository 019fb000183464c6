import { directoryPageText } from "../../../../src/kernel/text/workbench/exchange-directory.ts";
import type { Contact, Span } from "../../api/directory.ts";
import { useLang, useText } from "../../words/lang.tsx";

/** In the order that a form offers them. */
export const subjects: readonly Contact["subjects"][number][] = [
  "general",
  "counterfeit",
  "smuggling",
  "intellectual-property",
  "consumer",
  "e-commerce",
  "cyber",
  "food",
  "medicine",
  "cosmetics",
  "standards",
  "tax",
];

/** Those that are spoken with our neighbours and partners; the server takes any. */
export const languages = ["vi", "en", "zh", "ja", "ko", "fr", "ru", "de", "km", "lo", "th"] as const;

export function useLanguageName(): (code: string) => string {
  const { lang } = useLang();
  const names = new Intl.DisplayNames([lang], { type: "language" });
  return (code) => names.of(code) ?? code;
}

/** Hours in words, one line a span: "Monday to Friday 08:00–17:00". */
export function useHours(): (hours: readonly Span[]) => string[] {
  const t = useText(directoryPageText);
  const dayName = (day: number) => t(`workbench.day.${day}` as keyof typeof directoryPageText);
  const runName = ([first = 1, ...rest]: readonly number[]) => {
    const last = rest.at(-1);
    if (last === undefined) return dayName(first);
    if (rest.length === 1) return `${dayName(first)}, ${dayName(last)}`;
    return t("workbench.day.run", { first: dayName(first), last: dayName(last) });
  };
  return (hours) =>
    hours.map(({ days, from, to }) => {
      const always = new Set(days).size === 7 && from === "00:00" && to === "24:00";
      return always ? t("workbench.directory.always") : `${runsOf(days).map(runName).join(", ")} ${from}–${to}`;
    });
}

/** Days that follow one another, together: 1, 2, 3, 6 is 1 to 3 and 6. */
export function runsOf(days: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const day of [...new Set(days)].toSorted()) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}
