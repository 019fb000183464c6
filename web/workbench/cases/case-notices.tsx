import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "wouter";
import { casesPageText } from "../../../src/kernel/text/workbench/cases.ts";
import type { CaseFile } from "../api/cases.ts";
import { noticeAbilitiesQuery, noticesQuery } from "../api/notices.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { NoticeStateTag } from "../notices/notice-state.tsx";
import { paths } from "../paths.ts";
import { useLang, useText } from "../words/lang.tsx";

/** The public warnings drafted from a case, and the way to draft one. */
export function CaseNotices({ of }: { of: CaseFile }) {
  const t = useText(casesPageText);
  const { lang } = useLang();
  const [, go] = useLocation();
  const abilities = useQuery(noticeAbilitiesQuery);
  const notices = useInfiniteQuery(noticesQuery({ case: of.id }));
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="sheet stack">
      <div className="row spread">
        <h2>{t("workbench.case.notices")}</h2>
        <AbilityButton ability={abilities.data?.draft} size="sm" onClick={() => go(paths.newNotice(of.id))}>
          {t("workbench.case.warn")}
        </AbilityButton>
      </div>
      <ProblemNote error={notices.error} />
      {notices.isSuccess && items.length === 0 && <p className="soft">{t("workbench.case.notices.none")}</p>}
      <ul className="plain-list">
        {items.map((notice) => (
          <li key={notice.id}>
            <Link href={paths.notice(notice.id)}>{(lang === "en" && notice.title.en) || notice.title.vi}</Link>{" "}
            <NoticeStateTag state={notice.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
