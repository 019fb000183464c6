import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { leadsText } from "../../../src/kernel/text/leads.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { rescreeningPageText } from "../../../src/kernel/text/workbench/rescreening.ts";
import type { LeadChange, RescreeningFile } from "../api/rescreenings.ts";
import { leadChangesQuery } from "../api/rescreenings.ts";
import { Loading } from "../frame/loading.tsx";
import { More } from "../frame/more.tsx";
import { Pair } from "../frame/pair.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

const countNames = ["raised", "fallen", "moved"] as const;

/** The scores that would move, furthest first, with how many of them raise a lead or let one fall. */
export function LeadChanges({ run }: { run: RescreeningFile }) {
  const t = useText(rescreeningPageText);
  const { number } = useFormat();
  const moved = useInfiniteQuery(leadChangesQuery(run.id));
  const items = moved.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack" aria-labelledby="rescreening-leads">
      <div className="sheet stack">
        <h2 id="rescreening-leads">{t("workbench.rescreening.leads")}</h2>
        {run.leads.moved === 0 && <p>{t("workbench.rescreening.leads.none")}</p>}
        {run.leads.moved > 0 && (
          <dl className="pairs figures">
            {countNames.map((name) => (
              <Pair key={name} name={t(`workbench.rescreening.leads.${name}`)}>
                {number(run.leads[name])}
              </Pair>
            ))}
          </dl>
        )}
      </div>
      {moved.isPending && <Loading />}
      <ProblemNote error={moved.error} onRetry={() => void moved.refetch()} />
      {items.length > 0 && <Moved items={items} />}
      <More of={moved} />
    </section>
  );
}

function Moved({ items }: { items: readonly LeadChange[] }) {
  const t = useText(rescreeningPageText);
  const l = useText(leadsPageText);
  const concern = useText(leadsText);
  const { number } = useFormat();
  const score = (value: number) => number(Math.round(value * 10) / 10);
  return (
    <Table
      heads={[
        l("workbench.listing.seller"),
        l("workbench.leads.concern"),
        { name: t("workbench.rescreening.leads.before"), isFigure: true },
        { name: t("workbench.rescreening.leads.after"), isFigure: true },
      ]}
    >
      {items.map((one) => (
        <tr key={one.seller + one.concern}>
          <td className="first">
            <Link href={paths.seller(one.seller)}>{one.name ?? one.seller}</Link>
          </td>
          <td>{concern(`leads.concern.${one.concern}` as keyof typeof leadsText)}</td>
          <td className="figure" data-name={t("workbench.rescreening.leads.before")}>
            {score(one.before)}
          </td>
          <td className="figure" data-name={t("workbench.rescreening.leads.after")}>
            {score(one.after)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
