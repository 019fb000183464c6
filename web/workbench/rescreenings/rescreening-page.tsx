import { useQuery } from "@tanstack/react-query";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { rescreeningPageText } from "../../../src/kernel/text/workbench/rescreening.ts";
import type { RescreeningFile } from "../api/rescreenings.ts";
import { isAtWork, rescreeningQuery } from "../api/rescreenings.ts";
import { useColleagueName } from "../api/users.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { ChangedListings } from "./changed-listings.tsx";
import { CheckTable } from "./check-table.tsx";
import { Decide } from "./decide.tsx";
import { LeadChanges } from "./lead-changes.tsx";
import { RescreeningState } from "./rescreening-state.tsx";
import { Standing } from "./standing.tsx";

/** One rescreening: how far it is, what it would change, and the decision on it. */
export function RescreeningPage({ id }: { id: string }) {
  const t = useText(rescreeningPageText);
  const f = useText(frameText);
  const { time } = useFormat();
  const query = useQuery(rescreeningQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const run = query.data;
  return (
    <Page
      title={t("workbench.rescreening.title", { time: time(run.startedAt) })}
      about={<RescreeningState state={run.state} />}
      actions={
        <>
          <Decide run={run} />
          <PrintButton>{f("workbench.print")}</PrintButton>
        </>
      }
    >
      <PrintedBy />
      <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      <Standing run={run} />
      <Facts run={run} />
      {!isAtWork(run) && run.checks.length > 0 && (
        <>
          <LeadChanges run={run} />
          <CheckTable run={run} />
          <ChangedListings run={run} />
        </>
      )}
    </Page>
  );
}

function Facts({ run }: { run: RescreeningFile }) {
  const t = useText(rescreeningPageText);
  const { number, time } = useFormat();
  const nameOf = useColleagueName();
  const decided = run.state === "applying" || run.state === "applied";
  return (
    <section className="sheet">
      <dl className="pairs figures">
        <Pair name={t("workbench.rescreenings.listings")}>{number(run.listings)}</Pair>
        <Pair name={t("workbench.rescreenings.changed")}>{number(run.changed)}</Pair>
        {decided && <Pair name={t("workbench.rescreenings.applied")}>{number(run.applied)}</Pair>}
        {decided && <Pair name={t("workbench.rescreenings.outdated")}>{number(run.outdated)}</Pair>}
        <Pair name={t("workbench.rescreening.started-by")}>{nameOf(run.startedBy)}</Pair>
        {run.previewedAt !== null && (
          <Pair name={t("workbench.rescreening.previewed-at")}>{time(run.previewedAt)}</Pair>
        )}
        {run.endedBy !== null && <Pair name={t("workbench.rescreening.ended-by")}>{nameOf(run.endedBy)}</Pair>}
        {run.endedAt !== null && <Pair name={t("workbench.rescreening.ended-at")}>{time(run.endedAt)}</Pair>}
      </dl>
    </section>
  );
}
