import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { copiesText } from "../../../src/kernel/text/copies.ts";
import { copiesPageText } from "../../../src/kernel/text/workbench/copies.ts";
import type { CopyCounts, CopyState, Guessing, Suspect } from "../api/copies.ts";
import { copiesQuery, copyCountsQuery } from "../api/copies.ts";
import { Loading } from "../frame/loading.tsx";
import { More } from "../frame/more.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { CopyTag } from "./copy-tag.tsx";

const choices = ["open", "copied", "unsure", "not", "all"] as const;
type Choice = (typeof choices)[number];

/** Codes under suspicion, the strongest first, and hours in which codes were guessed; the state shown stands in the address. */
export function CopiesPage() {
  const t = useText(copiesPageText);
  const [search, setSearch] = useSearchParams();
  const chosen = choices.find((one) => one === search.get("state")) ?? "open";
  const counts = useQuery(copyCountsQuery);
  const found = useInfiniteQuery(copiesQuery(chosen === "all" ? null : chosen));
  const items = found.data?.pages.flatMap((page) => page.items);
  const isEmpty = counts.data?.states.every(({ n }) => n === 0) ?? false;
  return (
    <Page title={t("workbench.copies.title")} about={t("workbench.copies.about")}>
      {counts.data !== undefined && counts.data.guessings.length > 0 && <Guessings found={counts.data.guessings} />}
      {!isEmpty && (
        <States
          chosen={chosen}
          counts={counts.data}
          onChoose={(state) => setSearch(state === "open" ? {} : { state }, { replace: true })}
        />
      )}
      <ProblemNote error={found.error ?? counts.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading />}
      {items?.length === 0 && (
        <Empty title={t(isEmpty ? "workbench.copies.empty.title" : "workbench.copies.none.title")}>
          <p>{t(isEmpty ? "workbench.copies.empty.about" : "workbench.copies.none.about")}</p>
        </Empty>
      )}
      {items !== undefined && items.length > 0 && <Suspects items={items} />}
      <More of={found} />
    </Page>
  );
}

type StatesParts = { chosen: Choice; counts: CopyCounts | undefined; onChoose: (state: Choice) => void };

function States({ chosen, counts, onChoose }: StatesParts) {
  const t = useText(copiesPageText);
  const c = useText(copiesText);
  const { number } = useFormat();
  const countOf = (choice: Choice) =>
    counts?.states.filter(({ state }) => choice === "all" || state === choice).reduce((sum, { n }) => sum + n, 0);
  return (
    <fieldset className="choice no-print" aria-label={t("workbench.copies.state")}>
      {choices.map((one) => {
        const n = countOf(one);
        return (
          <button key={one} type="button" aria-pressed={one === chosen} onClick={() => onChoose(one)}>
            {one === "all" ? t("workbench.copies.all") : c(`copies.state.${one satisfies CopyState}`)}
            {n !== undefined && <span className="figures"> {number(n)}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}

function Suspects({ items }: { items: readonly Suspect[] }) {
  const t = useText(copiesPageText);
  const { number, time } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.copies.product"),
        t("workbench.copies.state"),
        t("workbench.copies.why"),
        { name: t("workbench.copies.score"), isFigure: true },
        { name: t("workbench.copies.scans"), isFigure: true },
        t("workbench.copies.since"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.copiedCode(one.id)}>{one.product ?? one.gtin}</Link>
            <div className="small soft figures">{one.id}</div>
          </td>
          <td>
            <CopyTag state={one.state} />
          </td>
          <td className="small">{one.strongest}</td>
          <td className="figure" data-name={t("workbench.copies.score")}>
            {number(Math.round(one.logOdds))}
          </td>
          <td className="figure" data-name={t("workbench.copies.scans")}>
            {number(one.scans)}
          </td>
          <td className="small soft" data-name={t("workbench.copies.since")}>
            {time(one.alertedAt)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Guessings({ found }: { found: readonly Guessing[] }) {
  const t = useText(copiesPageText);
  const { number, time } = useFormat();
  return (
    <section className="sheet stack" aria-labelledby="guessing">
      <h2 id="guessing">{t("workbench.copies.guessing")}</h2>
      <ul className="plain-list">
        {found.slice(0, 10).map(({ gtin, since, guesses, addresses }) => (
          <li key={gtin + since}>
            {t("workbench.copies.guessing.line", {
              gtin,
              since: time(since),
              n: number(guesses),
              addresses: number(addresses),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
