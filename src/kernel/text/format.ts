import type { Lang } from "./index.ts";

const locale = { vi: "vi-VN", en: "en-GB" } as const;
const zone = "Asia/Ho_Chi_Minh";

/** `1.250.000 ₫` in Vietnamese, `₫1,250,000` in English. */
export function formatMoney(lang: Lang, vnd: bigint | number): string {
  return new Intl.NumberFormat(locale[lang], { style: "currency", currency: "VND", maximumFractionDigits: 0 }).format(vnd);
}

export function formatNumber(lang: Lang, value: number | bigint): string {
  return new Intl.NumberFormat(locale[lang]).format(value);
}

/** Day, month and year in Vietnam's time. */
export function formatDay(lang: Lang, at: Date): string {
  return new Intl.DateTimeFormat(locale[lang], { timeZone: zone, day: "2-digit", month: "2-digit", year: "numeric" }).format(at);
}

/** Day and time of day in Vietnam's time. */
export function formatTime(lang: Lang, at: Date): string {
  return new Intl.DateTimeFormat(locale[lang], {
    timeZone: zone,
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}
