import { useMemo } from "react";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import type { Share } from "../api/quality.ts";
import { partOf } from "../words/evidence.ts";
import { useFormat, useLang, useText } from "../words/lang.tsx";

export type Figures = {
  percent: (part: number) => string;
  /** `12% (5%–23%)`; in words where nothing was judged yet. */
  share: (share: Share) => string;
  /** A number with two places at most. */
  decimal: (value: number) => string;
  /** `2026-11` as `tháng 11 năm 2026`; the title begins with a capital. */
  month: (month: string) => string;
  monthTitle: (month: string) => string;
};

/** Shares, intervals and months in the language spoken. */
export function useFigures(): Figures {
  const t = useText(qualityPageText);
  const { lang } = useLang();
  const { number } = useFormat();
  return useMemo(() => {
    const months = new Intl.DateTimeFormat(lang === "vi" ? "vi-VN" : "en-GB", {
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    const percent = (part: number) => partOf(lang, part);
    const month = (of: string) => months.format(new Date(`${of}-01T00:00:00Z`));
    return {
      percent,
      share: ({ share, low, high }) =>
        share === null
          ? t("workbench.shares.none")
          : t("workbench.shares.interval", { share: percent(share), low: percent(low), high: percent(high) }),
      decimal: (value) => number(Math.round(value * 100) / 100),
      month,
      monthTitle: (of) => month(of).replace(/^./u, (first) => first.toLocaleUpperCase(lang)),
    };
  }, [lang, number, t]);
}
