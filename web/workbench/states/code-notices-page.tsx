import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { statesPageText } from "../../../src/kernel/text/workbench/states.ts";
import { useAgencyName } from "../api/agencies.ts";
import type { CodeNotice } from "../api/states.ts";
import { codeNoticesQuery } from "../api/states.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { NarrowBy } from "../frame/narrow-by.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
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
      <NarrowBy
        label={t("workbench.states.state")}
        all={t("workbench.states.state.all")}
        choices={states}
        nameOf={(one) => t(`workbench.states.state.${one}`)}
        value={state}
        onChange={(value) => setSearch(value === "" ? {} : { state: value })}
      />
      <Listed of={notices} none={state === "" ? <None /> : <p>{t("workbench.states.none")}</p>}>
        <NoticeTable items={items} />
      </Listed>
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
    <Table
      heads={[
        t("workbench.states.kind"),
        t("workbench.states.about-what"),
        t("workbench.states.state"),
        t("workbench.states.agency"),
        { name: t("workbench.states.made"), isFigure: true },
      ]}
    >
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
    </Table>
  );
}
