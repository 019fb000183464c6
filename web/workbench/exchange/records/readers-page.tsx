import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { readersQuery, recordQuery } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { Waiting } from "../../frame/gone.tsx";
import { Page } from "../../frame/page.tsx";
import { PrintButton, PrintedBy } from "../../frame/print.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { Shares } from "./shares.tsx";

/** The receipts of a record as a paper: who has seen it, when, how and why, and with whom it is shared. */
export function ReadersPage({ id }: { id: string }) {
  const t = useText(exchangeRecordsPageText);
  const f = useText(frameText);
  const nameOf = useAudienceName();
  const { time, number } = useFormat();
  const record = useQuery(recordQuery(id));
  const readers = useQuery(readersQuery(id));
  if (record.data === undefined) return <Waiting query={record} />;
  const of = record.data;
  return (
    <Page
      title={t("workbench.readers.title")}
      about={
        <>
          <Link href={paths.record(id)}>{of.title}</Link> · {nameOf(of.agency)}
          {of.keeping !== null && ` · ${of.keeping.externalId}`}
        </>
      }
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      <ProblemNote error={readers.error} onRetry={() => void readers.refetch()} />
      {readers.data?.items.length === 0 && <p role="status">{t("workbench.record.readers.none")}</p>}
      {readers.data !== undefined && readers.data.items.length > 0 && (
        <Table
          heads={[
            t("workbench.readers.who"),
            t("workbench.readers.first"),
            t("workbench.readers.last"),
            { name: t("workbench.readers.times"), isFigure: true },
            t("workbench.readers.how"),
            t("workbench.record.share.purpose"),
          ]}
        >
          {readers.data.items.map((one) => (
            <tr key={`${one.agency} ${one.person}`}>
              <td className="first">
                <strong>{nameOf(one.agency)}</strong>
                <div className="small soft">{one.name ?? one.person}</div>
              </td>
              <td className="figures" data-name={t("workbench.readers.first")}>
                {time(one.firstAt)}
              </td>
              <td className="figures" data-name={t("workbench.readers.last")}>
                {time(one.lastAt)}
              </td>
              <td className="figure" data-name={t("workbench.readers.times")}>
                {number(one.times)}
              </td>
              <td>{t(`workbench.record.door.${one.door}`)}</td>
              <td>{one.purpose}</td>
            </tr>
          ))}
        </Table>
      )}
      {of.keeping !== null && <Shares of={of} />}
    </Page>
  );
}
