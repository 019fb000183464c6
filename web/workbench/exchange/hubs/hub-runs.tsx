import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { exchangeHubsText } from "../../../../src/kernel/text/exchange-hubs.ts";
import type { HubRun } from "../../api/hubs.ts";
import { hubRunsQuery, notKeptQuery } from "../../api/hubs.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { Loading } from "../../frame/loading.tsx";
import { More } from "../../frame/more.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { HubRunState } from "./state-tag.tsx";

const counts = ["read", "new", "changed", "unchanged", "withdrawn"] as const;

/** The runs of a hub, newest first: what each read, what became of it, and what was not taken. */
export function HubRuns({ id, atWork }: { id: string; atWork: boolean }) {
  const t = useText(exchangeHubsText);
  const { number, time } = useFormat();
  const [shown, setShown] = useState<HubRun | null>(null);
  const runs = useInfiniteQuery(hubRunsQuery(id, atWork));
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack">
      <h2>{t("hubs.runs")}</h2>
      <ProblemNote error={runs.error} onRetry={() => void runs.refetch()} />
      {runs.isSuccess && items.length === 0 && <p className="soft">{t("hubs.runs.none")}</p>}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t("hubs.run.started")}</th>
                <th scope="col">{t("hubs.run.state")}</th>
                {counts.map((name) => (
                  <th key={name} scope="col" className="figure">
                    {t(`hubs.count.${name}`)}
                  </th>
                ))}
                <th scope="col" className="figure">
                  {t("hubs.count.left")}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((run) => (
                <tr key={run.id}>
                  <td className="first nowrap figures">{time(run.startedAt)}</td>
                  <td>
                    <HubRunState state={run.state} />
                    {run.problem !== null && <p className="small">{run.problem}</p>}
                  </td>
                  {counts.map((name) => (
                    <td key={name} className="figure" data-name={t(`hubs.count.${name}`)}>
                      {number(run[name])}
                    </td>
                  ))}
                  <td className="figure" data-name={t("hubs.count.left")}>
                    {run.leftOut + run.refused === 0 ? (
                      number(0)
                    ) : (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={`${t("hubs.left.show")}: ${number(run.leftOut + run.refused)}`}
                        onClick={() => setShown(run)}
                      >
                        {number(run.leftOut + run.refused)}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More of={runs} />
      {shown !== null && <NotKept run={shown.id} onClose={() => setShown(null)} />}
    </section>
  );
}

function NotKept({ run, onClose }: { run: string; onClose: () => void }) {
  const t = useText(exchangeHubsText);
  const lines = useInfiniteQuery(notKeptQuery(run));
  const items = lines.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog title={t("hubs.left.show")} onClose={onClose} wide>
      <ProblemNote error={lines.error} />
      {lines.isPending && <Loading />}
      {lines.isSuccess && items.length === 0 && <p className="soft">{t("hubs.left.none")}</p>}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t("hubs.left.record")}</th>
                <th scope="col">{t("hubs.left.why")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.n}>
                  <td className="first">{one.record}</td>
                  <td>{t(`hubs.outcome.${one.outcome}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More of={lines} />
    </Dialog>
  );
}
