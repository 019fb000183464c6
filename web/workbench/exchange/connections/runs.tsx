import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import { connectionRunsQuery, refusalsQuery } from "../../api/connections.ts";
import type { ConnectionRun } from "../../api/connections.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { Loading } from "../../frame/loading.tsx";
import { More } from "../../frame/more.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { ConnectionRunState } from "./state-tag.tsx";
import style from "./connections.module.css";

const pulled = ["read", "new", "changed", "unchanged", "conflicts"] as const;
const pushed = ["read", "sent", "unchanged"] as const;

/** The runs of a connection, newest first: what each read, what became of it, and the rows that it refused. */
export function Runs({ id, direction, atWork }: { id: string; direction: "pull" | "push"; atWork: boolean }) {
  const t = useText(exchangeConnectionsText);
  const { number, time } = useFormat();
  const [shown, setShown] = useState<ConnectionRun | null>(null);
  const runs = useInfiniteQuery(connectionRunsQuery(id, atWork));
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = direction === "pull" ? pulled : pushed;
  return (
    <section className="stack">
      <h2>{t("connections.runs")}</h2>
      <ProblemNote error={runs.error} onRetry={() => void runs.refetch()} />
      {runs.isSuccess && items.length === 0 && <p className="soft">{t("connections.runs.none")}</p>}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t("connections.run.started")}</th>
                <th scope="col">{t("connections.run.state")}</th>
                {counts.map((name) => (
                  <th key={name} scope="col" className="figure">
                    {t(`connections.count.${name}`)}
                  </th>
                ))}
                {direction === "pull" && (
                  <th scope="col" className="figure">
                    {t("connections.count.refused")}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {items.map((run) => (
                <tr key={run.id}>
                  <td className="first nowrap figures">{time(run.startedAt)}</td>
                  <td>
                    <ConnectionRunState state={run.state} />
                    {run.problem !== null && <p className="small">{run.problem}</p>}
                    {run.checksum !== "" && (
                      <p className="small soft">
                        {t("connections.checksum")}: {run.checksum.slice(0, 12)}
                      </p>
                    )}
                  </td>
                  {counts.map((name) => (
                    <td key={name} className="figure" data-name={t(`connections.count.${name}`)}>
                      {number(run[name])}
                    </td>
                  ))}
                  {direction === "pull" && (
                    <td className="figure" data-name={t("connections.count.refused")}>
                      {run.refused === 0 ? (
                        number(0)
                      ) : (
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={`${t("connections.refusals.show")}: ${number(run.refused)}`}
                          onClick={() => setShown(run)}
                        >
                          {number(run.refused)}
                        </Button>
                      )}
                      {run.leftOut > 0 && (
                        <p className="small">
                          {t("connections.count.leftOut")}: {number(run.leftOut)}
                        </p>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More of={runs} />
      {shown !== null && <Refusals run={shown.id} onClose={() => setShown(null)} />}
    </section>
  );
}

function Refusals({ run, onClose }: { run: string; onClose: () => void }) {
  const t = useText(exchangeConnectionsText);
  const refusals = useInfiniteQuery(refusalsQuery(run));
  const items = refusals.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog title={t("connections.refusals")} onClose={onClose} wide>
      <ProblemNote error={refusals.error} />
      {refusals.isPending && <Loading />}
      <div className="table-frame">
        <table className="table stacks">
          <thead>
            <tr>
              <th scope="col">{t("connections.refusals.row")}</th>
              <th scope="col">{t("connections.refusals.column")}</th>
              <th scope="col">{t("connections.refusals.why")}</th>
              <th scope="col">{t("connections.refusals.saw")}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one, at) => (
              // Rows of one key may be refused several times; their place is what tells them apart.
              <tr key={at}>
                <td className="first">{one.key}</td>
                <td>{one.column ?? "–"}</td>
                <td>{one.words}</td>
                <td className={style["break"]}>{one.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More of={refusals} />
    </Dialog>
  );
}
