import { Alert, TextInput } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { candidatesText } from "../../../src/kernel/text/candidates.ts";
import { candidatesPageText } from "../../../src/kernel/text/workbench/candidates.ts";
import type { CandidateState, Counts } from "../api/candidates.ts";
import { candidateCountsQuery, candidatesQuery } from "../api/candidates.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { useAddAbility } from "./add-ability.ts";
import { CandidateTable } from "./candidate-table.tsx";

const open: readonly CandidateState[] = ["new", "looked", "silent"];
const choices = ["open", "unregistered", "blocked-asked", "registered", "not-commerce", "all"] as const;
type Choice = (typeof choices)[number];

/** Sites and apps that no register knows, those that most ask for a look first; what is shown stands in the address. */
export function CandidatesPage() {
  const t = useText(candidatesPageText);
  const [, go] = useLocation();
  const [search, setSearch] = useSearchParams();
  const state = choices.find((one) => one === search.get("state")) ?? "open";
  const q = search.get("q") ?? "";
  const change = (next: { state?: Choice; q?: string }) => {
    const { state: to, q: words } = { state, q, ...next };
    setSearch({ ...(to === "open" ? {} : { state: to }), ...(words === "" ? {} : { q: words }) }, { replace: true });
  };
  const counts = useQuery(candidateCountsQuery);
  const found = useInfiniteQuery(candidatesQuery({ state, q }));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = counts.data?.states.length === 0;
  return (
    <Page
      title={t("workbench.candidates.title")}
      about={t("workbench.candidates.about")}
      actions={
        <AbilityButton ability={useAddAbility()} onClick={() => go(paths.newCandidates)}>
          {t("workbench.candidates.add")}
        </AbilityButton>
      }
    >
      {counts.data !== undefined && <HowFar counts={counts.data} />}
      {!isEmpty && (
        <div className="row spread no-print">
          <States chosen={state} counts={counts.data} onChoose={(to) => change({ state: to })} />
          <Find q={q} onFind={(words) => change({ q: words })} />
        </div>
      )}
      <Listed
        of={found}
        none={
          <Empty title={t(isEmpty ? "workbench.candidates.empty.title" : "workbench.candidates.none.title")}>
            <p>{t(isEmpty ? "workbench.candidates.empty.about" : "workbench.candidates.none.about")}</p>
          </Empty>
        }
      >
        <CandidateTable items={items} />
      </Listed>
    </Page>
  );
}

/** What has still to be done before the list is whole. */
function HowFar({ counts: { due, withoutContact, listingsWaiting } }: { counts: Counts }) {
  const t = useText(candidatesPageText);
  const { number } = useFormat();
  if (withoutContact > 0) return <Alert color="yellow">{t("workbench.candidates.no-contact")}</Alert>;
  if (due === 0 && listingsWaiting === 0) return null;
  return (
    <p className="soft" role="status">
      {due > 0 && t("workbench.candidates.due", { n: number(due) })}{" "}
      {listingsWaiting > 0 && t("workbench.candidates.listings-waiting", { n: number(listingsWaiting) })}
    </p>
  );
}

type StatesParts = { chosen: Choice; counts: Counts | undefined; onChoose: (state: Choice) => void };

function States({ chosen, counts, onChoose }: StatesParts) {
  const t = useText(candidatesPageText);
  const c = useText(candidatesText);
  const { number } = useFormat();
  const countOf = (choice: Choice) =>
    counts?.states
      .filter(({ state }) => choice === "all" || (choice === "open" ? open.includes(state) : state === choice))
      .reduce((sum, { n }) => sum + n, 0);
  return (
    <fieldset className="choice" aria-label={t("workbench.candidates.state")}>
      {choices.map((one) => {
        const n = countOf(one);
        const named = one === "open" || one === "all" ? t(`workbench.candidates.${one}`) : c(`candidates.state.${one}`);
        return (
          <button key={one} type="button" aria-pressed={one === chosen} onClick={() => onChoose(one)}>
            {named}
            {n !== undefined && <span className="figures"> {number(n)}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}

function Find({ q, onFind }: { q: string; onFind: (words: string) => void }) {
  const t = useText(candidatesPageText);
  const [words, setWords] = useState(q);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(words.trim());
      }}
    >
      <TextInput
        type="search"
        aria-label={t("workbench.candidates.find")}
        placeholder={t("workbench.candidates.find")}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onBlur={() => words.trim() !== q && onFind(words.trim())}
      />
    </form>
  );
}
