import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { mostDecibans, timesOf } from "./odds.ts";

/** Decibans, fields and levels in words. */
export function useLinkWords() {
  const t = useText(linksPageText);
  const { number } = useFormat();
  return {
    /** "about 100 to 1". */
    odds(decibans: number): string {
      if (decibans > mostDecibans) return t("workbench.odds.more");
      if (decibans < -mostDecibans) return t("workbench.odds.less");
      const times = timesOf(decibans);
      if (times === 1) return t("workbench.odds.even");
      return t(decibans > 0 ? "workbench.odds" : "workbench.odds.against", { n: number(times) });
    },
    /** "makes it 100 times likelier". */
    says(decibans: number): string {
      const times = timesOf(decibans);
      if (times === 1) return t("workbench.why.times.none");
      return t(decibans > 0 ? "workbench.why.times" : "workbench.why.times.less", { n: number(times) });
    },
    field: (name: string): string => t(`workbench.field.${name}` as "workbench.field.phone"),
    level: (name: string): string => t(`workbench.level.${name}` as "workbench.level.shared"),
    because: (name: string): string => t(`workbench.judge.because.${name}` as "workbench.judge.because.not"),
  };
}
