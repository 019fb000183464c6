import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useLocation, useSearchParams } from "wouter";
import { noticesText } from "../../../src/kernel/text/notices.ts";
import { noticesPageText } from "../../../src/kernel/text/workbench/notices.ts";
import type { Names } from "../api/cases.ts";
import { namesOf } from "../api/cases.ts";
import type { Notice } from "../api/notices.ts";
import { noticeAbilitiesQuery, noticesQuery } from "../api/notices.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { NarrowBy } from "../frame/narrow-by.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useLang, useText } from "../words/lang.tsx";
import { NoticeStateTag } from "./notice-state.tsx";

const states = ["draft", "submitted", "published", "withdrawn", "expired"] as const;

/** The agency's public warnings, newest draft first; the state stands in the address. */
export function NoticesPage() {
  const t = useText(noticesPageText);
  const s = useText(noticesText);
  const [search, setSearch] = useSearchParams();
  const [, go] = useLocation();
  const state = search.get("state") ?? "";
  const abilities = useQuery(noticeAbilitiesQuery);
  const notices = useInfiniteQuery(noticesQuery(state === "" ? {} : { state }));
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  const names = namesOf(notices.data);
  return (
    <Page
      title={t("workbench.notices.title")}
      about={t("workbench.notices.about")}
      actions={
        <AbilityButton ability={abilities.data?.draft} onClick={() => go(paths.newNotice())}>
          {t("workbench.notices.new")}
        </AbilityButton>
      }
    >
      <NarrowBy
        label={t("workbench.notices.state")}
        all={t("workbench.notices.state.all")}
        choices={states}
        nameOf={(one) => s(`notices.state.${one}`)}
        value={state}
        onChange={(value) => setSearch(value === "" ? {} : { state: value })}
      />
      <Listed
        of={notices}
        none={
          <Empty title={state === "" ? t("workbench.notices.empty.title") : t("workbench.notices.none")}>
            <p>{t("workbench.notices.empty.about")}</p>
          </Empty>
        }
      >
        <NoticeTable items={items} names={names} />
      </Listed>
    </Page>
  );
}

function NoticeTable({ items, names }: { items: readonly Notice[]; names: Names }) {
  const t = useText(noticesPageText);
  const s = useText(noticesText);
  const { lang } = useLang();
  const { day } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.notices.number"),
        t("workbench.notices.name"),
        t("workbench.notices.kind"),
        t("workbench.notices.state"),
        t("workbench.notices.drafted"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="figures nowrap">{one.number}</td>
          <td className="first">
            <Link href={paths.notice(one.id)}>{(lang === "en" && one.title.en) || one.title.vi}</Link>
          </td>
          <td>{s(`notices.kind.${one.kind}`)}</td>
          <td>
            <NoticeStateTag state={one.state} />
          </td>
          <td className="nowrap">
            {day(one.draftedAt)} · {names[one.draftedBy] ?? one.agency}
          </td>
        </tr>
      ))}
    </Table>
  );
}
