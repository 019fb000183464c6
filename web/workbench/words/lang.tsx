import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { Catalog, Lang } from "../../../src/kernel/text/index.ts";
import { formatDay, formatMoney, formatNumber, formatTime } from "../../../src/kernel/text/format.ts";
import { setRequestLang } from "../api/request.ts";
import { keep, kept } from "../frame/kept.ts";

type Spoken = { lang: Lang; speak: (lang: Lang) => void };

const LangContext = createContext<Spoken>({ lang: "vi", speak: () => undefined });

const remembered = (): Lang => (kept("lang") === "en" ? "en" : "vi");

/** Vietnamese first; the choice is remembered in this browser, and the server is asked in the same language. */
export function LangProvider({ children }: { children: ReactNode }) {
  const [lang, setLang] = useState(remembered);
  const queries = useQueryClient();
  setRequestLang(lang);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const spoken = useMemo(
    () => ({
      lang,
      speak(next: Lang) {
        keep("lang", next);
        setRequestLang(next);
        setLang(next);
        void queries.invalidateQueries(); // answers carry words in the language they were asked in
      },
    }),
    [lang, queries],
  );
  return <LangContext value={spoken}>{children}</LangContext>;
}

export const useLang = (): Spoken => useContext(LangContext);

export type Values = Record<string, string | number>;
export type Say<C extends Catalog> = (key: keyof C & string, values?: Values) => string;

/** The words of a catalog in the language spoken, with `{name}` replaced by the value of that name. */
export function say<C extends Catalog>(catalog: C, lang: Lang): Say<C> {
  return (key, values = {}) =>
    (catalog[key]?.[lang] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function useText<C extends Catalog>(catalog: C): Say<C> {
  const { lang } = useLang();
  return useMemo(() => say(catalog, lang), [catalog, lang]);
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

export function useFormat(): Format {
  const { lang } = useLang();
  return useMemo(() => formatFor(lang), [lang]);
}
