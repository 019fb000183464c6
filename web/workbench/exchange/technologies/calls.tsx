import { useInfiniteQuery } from "@tanstack/react-query";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import { callsQuery } from "../../api/technologies.ts";
import { More } from "../../frame/more.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { Table } from "../../frame/table.tsx";
import { Part } from "../../quality/part.tsx";
import { useFormat, useText } from "../../words/lang.tsx";

/** What it was given, batch by batch, and what came of it. */
export function Calls({ id }: { id: string }) {
  const t = useText(exchangeTechnologiesPageText);
  const { number, time } = useFormat();
  const calls = useInfiniteQuery(callsQuery(id));
  const items = calls.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Part title={t("workbench.calls.title")}>
      <ProblemNote error={calls.error} onRetry={() => void calls.refetch()} />
      {calls.isSuccess && items.length === 0 && <p className="soft">{t("workbench.calls.none")}</p>}
      {items.length > 0 && (
        <Table
          heads={[
            t("workbench.calls.at"),
            t("workbench.calls.purpose"),
            { name: t("workbench.calls.items"), isFigure: true },
            { name: t("workbench.calls.found"), isFigure: true },
            { name: t("workbench.calls.ms"), isFigure: true },
            t("workbench.calls.outcome"),
          ]}
        >
          {items.map((call) => (
            <tr key={call.id}>
              <td className="first nowrap figures">{time(call.at)}</td>
              <td>{t(`workbench.calls.${call.purpose}`)}</td>
              <td className="figure" data-name={t("workbench.calls.items")}>
                {number(call.items)}
              </td>
              <td className="figure" data-name={t("workbench.calls.found")}>
                {call.found === null ? "–" : number(call.found)}
              </td>
              <td className="figure nowrap" data-name={t("workbench.calls.ms")}>
                {call.ms === null ? "–" : `${number(Math.round(call.ms))} ms`}
              </td>
              <td>
                {call.fault ?? t(call.ms === null ? "workbench.calls.open" : "workbench.calls.good")}
                {call.detail !== null && call.detail !== "" && <span className="small soft">{` ${call.detail}`}</span>}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <More of={calls} />
    </Part>
  );
}
