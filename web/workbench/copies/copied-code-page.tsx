import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { copiesPageText } from "../../../src/kernel/text/workbench/copies.ts";
import type { SuspectFile } from "../api/copies.ts";
import { copyQuery } from "../api/copies.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { CopyParts } from "./copy-parts.tsx";
import { CopyTag } from "./copy-tag.tsx";
import { JudgeCode } from "./judge-code.tsx";
import { ScanDays } from "./scan-days.tsx";

/** One code under suspicion: what it weighs and why, where and when it was scanned, and the answer about it. */
export function CopiedCodePage({ id }: { id: string }) {
  const f = useText(frameText);
  const query = useQuery(copyQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const file = query.data;
  return (
    <Page
      title={file.product ?? file.gtin}
      about={<CopyTag state={file.state} />}
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      <Facts file={file} />
      <JudgeCode file={file} />
      <CopyParts file={file} />
      <ScanDays days={file.days} />
      {file.verdicts.length > 0 && <Verdicts file={file} />}
    </Page>
  );
}

function Facts({ file }: { file: SuspectFile }) {
  const t = useText(copiesPageText);
  const { number, time } = useFormat();
  return (
    <section className="sheet stack">
      <dl className="pairs figures">
        <Pair name={t("workbench.copies.score")}>{number(Math.round(file.logOdds))}</Pair>
        <Pair name={t("workbench.copies.scans")}>{number(file.scans)}</Pair>
        <Pair name={t("workbench.copies.since")}>{time(file.alertedAt)}</Pair>
        <Pair name={t("workbench.copy.last")}>{time(file.lastAt)}</Pair>
        <Pair name="GTIN">{file.gtin}</Pair>
        {file.serial !== null && <Pair name={t("workbench.copy.code")}>{file.serial}</Pair>}
        {file.lot !== null && <Pair name={t("workbench.copy.lot")}>{file.lot}</Pair>}
        <Pair name={t("workbench.copy.party")}>
          <Link href={paths.party(file.party)}>{file.party}</Link>
        </Pair>
      </dl>
      {file.leadId !== null && (
        <p>
          <Link href={paths.lead(file.leadId)}>{t("workbench.copy.lead")}</Link>
        </p>
      )}
    </section>
  );
}

function Verdicts({ file }: { file: SuspectFile }) {
  const t = useText(copiesPageText);
  const { time } = useFormat();
  return (
    <section className="sheet stack" aria-labelledby="verdicts">
      <h2 id="verdicts">{t("workbench.copy.verdicts")}</h2>
      <ul className="plain-list stack">
        {file.verdicts.map(({ verdict, note, by, at }) => (
          <li key={at + by}>
            <CopyTag state={verdict} /> <span className="small soft">{`${time(at)} · ${by}`}</span>
            {note !== null && <p className="written">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
