import type { MouseEvent, ReactNode } from "react";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { searchPageText } from "../../../src/kernel/text/workbench/search.ts";
import { useTenantName } from "../api/parties.ts";
import type { Session } from "../api/session.ts";
import type { Role } from "../api/users.ts";
import { DeskCount } from "../exchange/home/desk-count.tsx";
import { WaitingCount } from "../exchange/requests/waiting-count.tsx";
import { outside, paths } from "../paths.ts";
import { DueBar } from "../session/due-bar.tsx";
import { useText } from "../words/lang.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { CloseIcon, MarkIcon, MenuIcon, SearchIcon } from "./icons.tsx";
import { useKeys } from "./keys.ts";
import { keep, kept } from "./kept.ts";
import type { MenuGroup, Whose } from "./menu.ts";
import { menuOf } from "./menu.ts";
import style from "./shell.module.css";

const SearchBox = lazy(async () => ({ default: (await import("../search/search-box.tsx")).SearchBox }));

/** Bar, list of pages and the page itself, for someone who is signed in. */
export function Shell({ session, children }: { session: Session; children: ReactNode }) {
  const t = useText(frameText);
  const find = useText(searchPageText);
  const [searching, setSearching] = useState(false);
  const [listed, setListed] = useState(false);
  const main = useMainFocus(() => setListed(false));
  const whose = session.user?.kind ?? "officer";
  const tenantName = useTenantName();
  const search = useCallback(() => whose === "officer" && setSearching(true), [whose]);
  useKeys({ "/": search });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      search();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [search]);
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
        <Link href={paths.home} className={style["brand"] ?? ""}>
          <MarkIcon />
          {t("workbench.name")}{" "}
          <span>· {whose === "party" ? tenantName(session.user?.agency ?? "") : t("workbench.about")}</span>
        </Link>
        {whose === "officer" && (
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
        )}
        <AccountMenu session={session} className={`${style["bar-button"]} push`} />
      </header>
      <nav id="pages" className={style["side"]} aria-label={t("workbench.nav")} data-open={listed || undefined}>
        <NavLinks whose={whose} roles={session.user?.roles ?? []} />
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

function NavLinks({ whose, roles }: { whose: Whose; roles: readonly Role[] }) {
  const t = useText(frameText);
  return (
    <>
      {menuOf(whose, roles).map((group) => (
        <NavGroup key={group.name} {...group} />
      ))}
      <a href={outside.portal}>{t("workbench.nav.portal")}</a>
    </>
  );
}

/** Pages under a name, which folds them away for as long as this browser remembers. */
function NavGroup({ name, entries }: MenuGroup) {
  const t = useText(frameText);
  const [at] = useLocation();
  const [folded, setFolded] = useState(() => kept(name) === "folded");
  const fold = (event: MouseEvent) => {
    event.preventDefault(); // the browser would fold it a second time
    setFolded(!folded);
    keep(name, folded ? "open" : "folded");
  };
  return (
    <details open={!folded}>
      <summary onClick={fold}>{t(name)}</summary>
      {entries.map((entry) => (
        <Link
          key={entry.href}
          href={entry.href}
          aria-current={at === entry.href || at.startsWith(`${entry.href}/`) ? "page" : undefined}
        >
          {t(entry.name)}
          {entry.href === paths.desk && <DeskCount />}
          {entry.href === paths.requests && <WaitingCount />}
        </Link>
      ))}
    </details>
  );
}
