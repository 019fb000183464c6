import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { statesPageText } from "../../../src/kernel/text/workbench/states.ts";
import { useAgencyName } from "../api/agencies.ts";
import type { CodeNotice } from "../api/states.ts";
import { codeNoticesQuery } from "../api/states.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Loading } from "../frame/loading.tsx";
import { More } from "../frame/more.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { LookAtCode } from "./look-at-code.tsx";
import { SetNotice } from "./set-notice.tsx";

const states = ["asked", "set", "lifted", "refused"] as const;

/** Notices over codes, newest first, the state in the address; and one code looked at by its scan. */
export function CodeNoticesPage() {
  const t = useText(statesPageText);
  const [search, setSearch] = useSearchParams();
  const [setting, openForm] = useState(false);
  const state = search.get("state") ?? "";
  const notices = useInfiniteQuery(codeNoticesQuery(state));
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  const abilities = notices.data?.pages[0]?.abilities;
  return (
    <Page
      title={t("workbench.states.title")}
      about={t("workbench.states.about")}
      actions={
        <AbilityButton ability={abilities?.set} onClick={() => openForm(true)}>
          {t("workbench.states.set")}
        </AbilityButton>
      }
    >
      <LookAtCode />
      <div>
        <NativeSelect
          size="sm"
          w="fit-content"
          aria-label={t("workbench.states.state")}
          value={state}
          onChange={(event) => setSearch(event.currentTarget.value === "" ? {} : { state: event.currentTarget.value })}
        >
          <option value="">{t("workbench.states.state.all")}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`workbench.states.state.${one}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <ProblemNote error={notices.error} onRetry={() => void notices.refetch()} />
      {notices.isPending && <Loading />}
      {notices.isSuccess && items.length === 0 && (state === "" ? <None /> : <p>{t("workbench.states.none")}</p>)}
      {items.length > 0 && <NoticeTable items={items} />}
      <More of={notices} />
      {setting && <SetNotice onClose={() => openForm(false)} />}
    </Page>
  );
}

function None() {
  const t = useText(statesPageText);
  return (
    <Empty title={t("workbench.states.empty.title")}>
      <p>{t("workbench.states.empty.about")}</p>
    </Empty>
  );
}

const tones = { asked: "unsure", set: "no", lifted: undefined, refused: undefined } as const;

/** The state of a notice as a coloured word. */
export function CodeNoticeState({ state }: { state: CodeNotice["state"] }) {
  const t = useText(statesPageText);
  return (
    <span className="tag" data-tone={tones[state]}>
      {t(`workbench.states.state.${state}`)}
    </span>
  );
}

/** What a notice stands over, in words. */
export function useScope(): (of: CodeNotice) => string {
  const t = useText(statesPageText);
  const { number } = useFormat();
  return ({ scope, gtin, lot, codes }) =>
    t(`workbench.states.scope.${scope}`, { gtin, lot: lot ?? "", codes: number(codes) });
}

/** Notices as a table; on a telephone each is a few lines. */
export function NoticeTable({ items }: { items: readonly CodeNotice[] }) {
  const t = useText(statesPageText);
  const scope = useScope();
  const agencyName = useAgencyName();
  const { day } = useFormat();
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t("workbench.states.kind")}</th>
            <th scope="col">{t("workbench.states.about-what")}</th>
            <th scope="col">{t("workbench.states.state")}</th>
            <th scope="col">{t("workbench.states.agency")}</th>
            <th scope="col" className="figure">
              {t("workbench.states.made")}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((of) => (
            <tr key={of.id}>
              <td className="first">
                <Link href={paths.codeNotice(of.id)}>{t(`workbench.states.kind.${of.kind}`)}</Link>
              </td>
              <td className="figures">{scope(of)}</td>
              <td>
                <CodeNoticeState state={of.state} />
              </td>
              <td>{agencyName(of.agency)}</td>
              <td className="figure nowrap" data-name={t("workbench.states.made")}>
                {day(of.madeAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
