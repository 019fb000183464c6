import type { Lang } from "../../../src/kernel/text/index.ts";

/** Money short enough for a chart: `1,2 tr ₫`, `₫1.2M`. */
export function compactMoney(lang: Lang, vnd: number): string {
  return new Intl.NumberFormat(lang === "vi" ? "vi-VN" : "en-GB", {
    style: "currency",
    currency: "VND",
    notation: "compact",
    maximumFractionDigits: 1,
  }).format(vnd);
}
