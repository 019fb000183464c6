import { useInfiniteQuery } from "@tanstack/react-query";
import { collectorsText } from "../../../src/kernel/text/collectors.ts";
import { collectorRunsQuery } from "../api/collectors.ts";
import { More } from "../frame/more.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { CollectorRunState } from "./run-state.tsx";

const countNames = ["pages", "offers", "new", "changed", "rejected"] as const;
/** Told only where there is something to tell. */
const noteNames = ["notModified", "rendered", "unchanged"] as const;

/** The runs of a collector, newest first: what each brought, and what was not to be had and why. */
export function Runs({ id, atWork }: { id: string; atWork: boolean }) {
  const t = useText(collectorsText);
  const { number, time } = useFormat();
  const runs = useInfiniteQuery(collectorRunsQuery(id, atWork));
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack">
      <h2>{t("collectors.runs")}</h2>
      <ProblemNote error={runs.error} onRetry={() => void runs.refetch()} />
      {runs.isSuccess && items.length === 0 && <p className="soft">{t("collectors.runs.none")}</p>}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t("collectors.run.started")}</th>
                <th scope="col">{t("collectors.run.state")}</th>
                {countNames.map((name) => (
                  <th key={name} scope="col" className="figure">
                    {t(`collectors.count.${name}`)}
                  </th>
                ))}
                <th scope="col">{t("collectors.run.notes")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((run) => (
                <tr key={run.id}>
                  <td className="first nowrap figures">{time(run.startedAt)}</td>
                  <td>
                    <CollectorRunState state={run.state} />
                    {run.problem !== null && <p className="small">{run.problem}</p>}
                  </td>
                  {countNames.map((name) => (
                    <td key={name} className="figure" data-name={t(`collectors.count.${name}`)}>
                      {number(run[name])}
                    </td>
                  ))}
                  <td className="small">
                    {[
                      ...noteNames
                        .filter((name) => run[name] > 0)
                        .map((name) => `${t(`collectors.count.${name}`)}: ${number(run[name])}`),
                      ...run.refused.map((one) => `${one.words}: ${number(one.count)}`),
                    ].join("; ")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More of={runs} />
    </section>
  );
}
