import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useLocation, useSearchParams } from "wouter";
import { noticesText } from "../../../src/kernel/text/notices.ts";
import { noticesPageText } from "../../../src/kernel/text/workbench/notices.ts";
import type { Names } from "../api/cases.ts";
import type { Notice } from "../api/notices.ts";
import { noticeAbilitiesQuery, noticesQuery } from "../api/notices.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Loading } from "../frame/loading.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { More } from "../frame/more.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
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
  const names: Names = Object.assign({}, ...(notices.data?.pages.map((page) => page.names) ?? []));
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
      <div>
        <NativeSelect
          size="sm"
          w="fit-content"
          aria-label={t("workbench.notices.state")}
          value={state}
          onChange={(event) => setSearch(event.currentTarget.value === "" ? {} : { state: event.currentTarget.value })}
        >
          <option value="">{t("workbench.notices.state.all")}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {s(`notices.state.${one}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <ProblemNote error={notices.error} onRetry={() => void notices.refetch()} />
      {notices.isPending && <Loading />}
      {notices.isSuccess && items.length === 0 && (
        <Empty title={state === "" ? t("workbench.notices.empty.title") : t("workbench.notices.none")}>
          <p>{t("workbench.notices.empty.about")}</p>
        </Empty>
      )}
      {items.length > 0 && <NoticeTable items={items} names={names} />}
      <More of={notices} />
    </Page>
  );
}

function NoticeTable({ items, names }: { items: readonly Notice[]; names: Names }) {
  const t = useText(noticesPageText);
  const s = useText(noticesText);
  const { lang } = useLang();
  const { day } = useFormat();
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t("workbench.notices.number")}</th>
            <th scope="col">{t("workbench.notices.name")}</th>
            <th scope="col">{t("workbench.notices.kind")}</th>
            <th scope="col">{t("workbench.notices.state")}</th>
            <th scope="col">{t("workbench.notices.drafted")}</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  );
}
