import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { tracesPageText } from "../../../src/kernel/text/workbench/traces.ts";
import type { TraceDocument } from "../api/traces.ts";
import { traceDocumentQuery } from "../api/traces.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { documentCounts, DocumentState } from "./documents-page.tsx";

/** What became of one document: its counts, and each thing that is wrong with its place and reason. */
export function TraceDocumentPage({ id }: { id: string }) {
  const t = useText(tracesPageText);
  const { number, time } = useFormat();
  const query = useQuery(traceDocumentQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const one = query.data;
  return (
    <Page
      title={t("workbench.trace-document.title", { time: time(one.createdAt) })}
      actions={<Link href={paths.traceDocuments}>{t("workbench.traces.documents")}</Link>}
    >
      <section className="sheet stack">
        <p role="status">
          <DocumentState of={one} />
        </p>
        <dl className="pairs figures">
          <Pair name={t("workbench.trace-document.events")}>{number(one.eventCount)}</Pair>
          {documentCounts.map((name) => (
            <Pair key={name} name={t(`workbench.trace-document.${name}`)}>
              {number(one[name])}
            </Pair>
          ))}
        </dl>
        {one.captured + one.repeated > 0 && (
          <p>
            <Link href={paths.traces}>{t("workbench.traces.title")}</Link>
          </p>
        )}
      </section>
      {!one.running && <Errors of={one} />}
    </Page>
  );
}

function Errors({ of: { errors } }: { of: TraceDocument }) {
  const t = useText(tracesPageText);
  const { number } = useFormat();
  return (
    <section className="stack">
      <h2>{t("workbench.trace-document.errors")}</h2>
      {errors.length === 0 && <p className="soft">{t("workbench.trace-document.errors.none")}</p>}
      {errors.length > 0 && (
        <>
          <Alert color="yellow">{t("workbench.trace-document.mend")}</Alert>
          <Table
            heads={[
              t("workbench.trace-document.event"),
              t("workbench.trace-document.reason"),
              t("workbench.trace-document.pointer"),
            ]}
          >
            {errors.map((error) => (
              <tr key={`${error.event} ${error.pointer} ${error.code}`}>
                <td className="figures" data-name={t("workbench.trace-document.event")}>
                  {error.event === null ? t("workbench.trace-document.whole") : number(error.event + 1)}
                </td>
                <td>{error.title}</td>
                <td className="written">
                  <code className="small">{error.pointer}</code>
                </td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </section>
  );
}
