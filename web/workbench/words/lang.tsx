import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { Catalog, Lang } from "../../../src/kernel/text/index.ts";
import { setRequestLang } from "../api/request.ts";
import { keep, kept } from "../frame/kept.ts";
import type { Format, Say } from "./format.ts";
import { formatFor, say } from "./format.ts";

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

export function useText<C extends Catalog>(catalog: C): Say<C> {
  const { lang } = useLang();
  return useMemo(() => say(catalog, lang), [catalog, lang]);
}

export function useFormat(): Format {
  const { lang } = useLang();
  return useMemo(() => formatFor(lang), [lang]);
}
