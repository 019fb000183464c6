import { formatDay, formatMoney, formatNumber, formatTime } from "../../../src/kernel/text/format.ts";
import type { Values } from "../../../src/kernel/text/fill.ts";
import { fill } from "../../../src/kernel/text/fill.ts";
import type { Catalog, Lang } from "../../../src/kernel/text/index.ts";

export type Say<C extends Catalog> = (key: keyof C & string, values?: Values) => string;

/** The words of a catalog in the language spoken, filled with the values. */
export function say<C extends Catalog>(catalog: C, lang: Lang): Say<C> {
  return (key, values = {}) => fill(catalog[key]?.[lang] ?? key, values);
}

export type Format = {
  money: (vnd: number) => string;
  number: (value: number) => string;
  /** `iso` is a time in UTC; shown in Vietnam's time. */
  day: (iso: string) => string;
  time: (iso: string) => string;
};

export function formatFor(lang: Lang): Format {
  return {
    money: (vnd) => formatMoney(lang, vnd),
    number: (value) => formatNumber(lang, value),
    day: (iso) => formatDay(lang, new Date(iso)),
    time: (iso) => formatTime(lang, new Date(iso)),
  };
}
