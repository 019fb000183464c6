import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { registersPageText } from "../../../src/kernel/text/workbench/registers.ts";
import { importQuery, rejectsQuery } from "../api/registers.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { More } from "../frame/more.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { countNames, RunState } from "./imports-page.tsx";

/** One import: its counts, and each line it refused with the reason. */
export function ImportPage({ id }: { id: string }) {
  const t = useText(registersPageText);
  const { number, time } = useFormat();
  const query = useQuery(importQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const run = query.data;
  return (
    <Page title={t("workbench.import.title", { source: run.source })} about={<RunState state={run.state} />}>
      <section className="sheet">
        <dl className="pairs figures">
          {countNames.map((name) => (
            <Pair key={name} name={t(`workbench.imports.${name}`)}>
              {number(run[name])}
            </Pair>
          ))}
          <Pair name={t("workbench.imports.started")}>{time(run.startedAt)}</Pair>
          {run.endedAt !== null && <Pair name={t("workbench.imports.ended")}>{time(run.endedAt)}</Pair>}
        </dl>
      </section>
      <Rejects id={id} />
    </Page>
  );
}

function Rejects({ id }: { id: string }) {
  const t = useText(registersPageText);
  const { number } = useFormat();
  const rejects = useInfiniteQuery(rejectsQuery(id));
  const items = rejects.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack">
      <h2>{t("workbench.import.rejects")}</h2>
      <ProblemNote error={rejects.error} onRetry={() => void rejects.refetch()} />
      {rejects.isSuccess && items.length === 0 && <p className="soft">{t("workbench.import.rejects.none")}</p>}
      {items.length > 0 && (
        <Table heads={[t("workbench.import.line"), t("workbench.import.reason"), t("workbench.import.code")]}>
          {items.map((reject) => (
            <tr key={reject.line}>
              <td className="figures" data-name={t("workbench.import.line")}>
                {reject.line === 0 ? t("workbench.import.whole") : number(reject.line)}
              </td>
              <td>{reject.message}</td>
              <td>
                <code>{reject.code}</code>
              </td>
            </tr>
          ))}
        </Table>
      )}
      <More of={rejects} />
    </section>
  );
}
