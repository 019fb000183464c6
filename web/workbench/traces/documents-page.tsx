import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { accessText } from "../../../src/kernel/text/access.ts";
import { tracesPageText } from "../../../src/kernel/text/workbench/traces.ts";
import { useSession } from "../api/session.ts";
import type { Behaviour, TraceDocument } from "../api/traces.ts";
import { traceDocumentsQuery, useSendDocument } from "../api/traces.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { ChooseFile } from "../frame/choose-file.tsx";
import { Loading } from "../frame/loading.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** The documents that this house has sent, and the form that sends one more. */
export function TraceDocumentsPage() {
  const t = useText(tracesPageText);
  const documents = useQuery(traceDocumentsQuery);
  return (
    <Page title={t("workbench.trace-documents.title")} about={t("workbench.trace-documents.about")}>
      <SendForm />
      <ProblemNote error={documents.error} onRetry={() => void documents.refetch()} />
      {documents.isPending && <Loading />}
      {documents.data?.length === 0 && (
        <Empty title={t("workbench.trace-documents.empty.title")}>
          <p>{t("workbench.trace-documents.empty.about")}</p>
        </Empty>
      )}
      {documents.data !== undefined && documents.data.length > 0 && <DocumentTable items={documents.data} />}
    </Page>
  );
}

function SendForm() {
  const t = useText(tracesPageText);
  const a = useText(accessText);
  const { data: session } = useSession();
  const [, go] = useLocation();
  const send = useSendDocument();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [behaviour, setBehaviour] = useState<Behaviour>("rollback");
  const carries = session?.user?.roles.includes("officer") === true;
  const ability = carries ? { allowed: true, reason: null } : { allowed: false, reason: a("access.reason.role") };
  return (
    <form
      className="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(file === null);
        if (file !== null)
          send.mutate({ file, behaviour }, { onSuccess: ({ captureID }) => go(paths.traceDocument(captureID)) });
      }}
    >
      <div className="row" style={{ alignItems: "end" }}>
        <ChooseFile
          label={t("workbench.trace-documents.file")}
          accept=".json,.jsonld,.xml,application/json,application/xml"
          file={file}
          onChoose={setFile}
        />
        <NativeSelect
          label={t("workbench.trace-documents.behaviour")}
          value={behaviour}
          onChange={(event) => setBehaviour(event.currentTarget.value as Behaviour)}
          data={[
            { value: "rollback", label: t("workbench.trace-documents.rollback") },
            { value: "proceed", label: t("workbench.trace-documents.proceed") },
          ]}
        />
        <AbilityButton ability={ability} type="submit" loading={send.isPending}>
          {t("workbench.trace-documents.send")}
        </AbilityButton>
      </div>
      <p role="alert" className="small" style={{ margin: 0 }}>
        {missing && file === null ? t("workbench.trace-documents.choose") : ""}
      </p>
      <ProblemNote error={send.error} />
    </form>
  );
}

export const documentCounts = ["captured", "repeated", "refused"] as const;

function DocumentTable({ items }: { items: readonly TraceDocument[] }) {
  const t = useText(tracesPageText);
  const { time, number } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.trace-document.sent"),
        t("workbench.trace-document.state"),
        { name: t("workbench.trace-document.events"), isFigure: true },
        ...documentCounts.map((name) => ({ name: t(`workbench.trace-document.${name}`), isFigure: true })),
      ]}
    >
      {items.map((one) => (
        <tr key={one.captureID}>
          <td className="first nowrap figures">
            <Link href={paths.traceDocument(one.captureID)}>{time(one.createdAt)}</Link>
          </td>
          <td>
            <DocumentState of={one} />
          </td>
          <td className="figure" data-name={t("workbench.trace-document.events")}>
            {number(one.eventCount)}
          </td>
          {documentCounts.map((name) => (
            <td key={name} className="figure" data-name={t(`workbench.trace-document.${name}`)}>
              {number(one[name])}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

/** How far a document is, in one word. */
export function DocumentState({ of }: { of: TraceDocument }) {
  const t = useText(tracesPageText);
  const [state, tone] = of.running
    ? (["running", "unsure"] as const)
    : of.success
      ? (["done", "accent"] as const)
      : of.captured + of.repeated > 0
        ? (["partly", "unsure"] as const)
        : (["failed", "yes"] as const);
  return (
    <span className="tag" data-tone={tone}>
      {t(`workbench.trace-document.${state}`)}
    </span>
  );
}
