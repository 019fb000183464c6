import type { ReactNode } from "react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { searchPageText } from "../../../src/kernel/text/workbench/search.ts";
import type { Session } from "../api/session.ts";
import { outside, paths } from "../paths.ts";
import { DueBar } from "../session/due-bar.tsx";
import { useText } from "../words/lang.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { CloseIcon, MarkIcon, MenuIcon, SearchIcon } from "./icons.tsx";
import { useKeys } from "./keys.ts";
import style from "./shell.module.css";

const SearchBox = lazy(async () => ({ default: (await import("../search/search-box.tsx")).SearchBox }));

/** Bar, list of pages and the page itself, for someone who is signed in. */
export function Shell({ session, children }: { session: Session; children: ReactNode }) {
  const t = useText(frameText);
  const find = useText(searchPageText);
  const [searching, setSearching] = useState(false);
  const [listed, setListed] = useState(false);
  const main = useMainFocus(() => setListed(false));
  useKeys({ "/": () => setSearching(true) });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setSearching(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className={style["frame"]}>
      <a className={style["skip"]} href="#main">
        {t("workbench.skip")}
      </a>
      <header className={style["bar"]}>
        <button
          type="button"
          className={`${style["bar-button"]} ${style["burger"]}`}
          aria-expanded={listed}
          aria-controls="pages"
          aria-label={t(listed ? "workbench.nav.close" : "workbench.nav.open")}
          onClick={() => setListed(!listed)}
        >
          {listed ? <CloseIcon /> : <MenuIcon />}
        </button>
        <Link href={paths.leads} className={style["brand"] ?? ""}>
          <MarkIcon />
          {t("workbench.name")} <span>· {t("workbench.about")}</span>
        </Link>
        <button
          type="button"
          className={style["search"]}
          aria-keyshortcuts="Control+K /"
          onClick={() => setSearching(true)}
        >
          <SearchIcon />
          <span>{find("workbench.search.open")}</span>
          <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
        <AccountMenu session={session} className={style["bar-button"] ?? ""} />
      </header>
      <nav id="pages" className={style["side"]} aria-label={t("workbench.nav")} data-open={listed || undefined}>
        <NavLinks />
      </nav>
      <main id="main" className={style["main"]} tabIndex={-1} ref={main}>
        <DueBar session={session} className={style["due"] ?? ""} />
        {children}
      </main>
      {searching && (
        <Suspense>
          <SearchBox onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** A new page takes the focus, as a page load would; the queue keeps its own. */
function useMainFocus(onPage: () => void) {
  const main = useRef<HTMLElement>(null);
  const [at] = useLocation();
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    onPage();
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
  return main;
}

function NavLinks() {
  const t = useText(frameText);
  const link = (href: string, key: Parameters<typeof t>[0]) => <NavLink href={href}>{t(key)}</NavLink>;
  return (
    <>
      {link(paths.leads, "workbench.nav.leads")}
      {link(paths.linkedAccounts, "workbench.nav.links")}
      {link(paths.cases, "workbench.nav.cases")}
      {link(paths.takedowns, "workbench.nav.takedowns")}
      {link(paths.notices, "workbench.nav.notices")}
      <hr />
      {link(paths.candidates, "workbench.nav.candidates")}
      {link(paths.products, "workbench.nav.products")}
      {link(paths.pictures, "workbench.nav.pictures")}
      {link(paths.collectors, "workbench.nav.collectors")}
      {link(paths.imports, "workbench.nav.imports")}
      {link(paths.control, "workbench.nav.control")}
      {link(paths.quality, "workbench.nav.quality")}
      {link(paths.rescreenings, "workbench.nav.rescreenings")}
      {link(paths.programme, "workbench.nav.programme")}
      <hr />
      {link(paths.users, "workbench.nav.users")}
      {link(paths.keys, "workbench.nav.keys")}
      <hr />
      <a href={outside.portal}>{t("workbench.nav.portal")}</a>
    </>
  );
}

function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const [at] = useLocation();
  const here = at === href || at.startsWith(`${href}/`);
  return (
    <Link href={href} aria-current={here ? "page" : undefined}>
      {children}
    </Link>
  );
}
