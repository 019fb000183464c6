import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { statesPageText } from "../../../src/kernel/text/workbench/states.ts";
import { useOnce } from "../api/once.ts";
import type { CodeReport } from "../api/states.ts";
import { codeNoticesQuery, linesOf, reportsQuery, useAskStolen, useReport, useUndoReport } from "../api/states.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { NoticeTable } from "./code-notices-page.tsx";

const states = ["sold", "sample", "exported", "shipped", "returned"] as const;

/** A party's page: reports its goods by their codes, takes reports back, tells of theft, and sees what stands over its goods. */
export function ReportsPage() {
  const t = useText(statesPageText);
  const reports = useInfiniteQuery(reportsQuery);
  const notices = useInfiniteQuery(codeNoticesQuery(""));
  const items = reports.data?.pages.flatMap((page) => page.items) ?? [];
  const over = notices.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t("workbench.reports.title")} about={t("workbench.reports.about")}>
      <ReportForm />
      <section className="stack" aria-labelledby="reports">
        <h2 id="reports">{t("workbench.reports.made")}</h2>
        <Listed of={reports} none={<p className="soft">{t("workbench.reports.empty")}</p>}>
          <ReportTable items={items} />
        </Listed>
      </section>
      {over.length > 0 && (
        <section className="stack" aria-labelledby="over">
          <h2 id="over">{t("workbench.reports.notices")}</h2>
          <NoticeTable items={over} />
        </section>
      )}
    </Page>
  );
}

function ReportForm() {
  const t = useText(statesPageText);
  const f = useText(frameText);
  const [state, setState] = useState<string>("sold");
  const [pasted, setPasted] = useState("");
  const [note, setNote] = useState("");
  const report = useReport();
  const steal = useAskStolen();
  const [onceReported, onceAsked] = [useOnce(), useOnce()];
  const isTheft = state === "stolen";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const codes = linesOf(pasted);
    report.reset();
    steal.reset();
    if (isTheft) steal.mutate({ input: { codes, note }, once: onceAsked({ codes, note }) });
    else {
      const input = { state, codes, note: note.trim() === "" ? null : note };
      report.mutate({ input, once: onceReported(input) });
    }
  };
  return (
    <form className="sheet stack" onSubmit={submit}>
      <ProblemNote error={report.error ?? steal.error} />
      <NativeSelect
        label={t("workbench.reports.state")}
        value={state}
        onChange={(event) => setState(event.currentTarget.value)}
      >
        {states.map((one) => (
          <option key={one} value={one}>
            {t(`workbench.states.code.${one}`)}
          </option>
        ))}
        <option value="stolen">{t("workbench.reports.stolen")}</option>
      </NativeSelect>
      <Textarea
        label={t("workbench.states.form.codes")}
        required
        withAsterisk={false}
        rows={5}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <TextInput
        label={
          isTheft ? t("workbench.reports.stolen.note") : `${t("workbench.reports.note")} (${f("workbench.optional")})`
        }
        description={isTheft ? t("workbench.reports.stolen.about") : undefined}
        required={isTheft}
        withAsterisk={false}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={report.isPending || steal.isPending}>
          {t(isTheft ? "workbench.reports.stolen" : "workbench.reports.new")}
        </Button>
      </div>
      <div role="status">
        {report.data !== undefined && (
          <>
            <p>{t("workbench.reports.done", { n: report.data.done })}</p>
            <ul className="plain-list small">
              {report.data.refused.map(({ at, message }) => (
                <li key={at}>{t("workbench.reports.refused", { line: at + 1, why: message })}</li>
              ))}
            </ul>
          </>
        )}
        {steal.data !== undefined && <p>{t("workbench.reports.stolen.sent", { n: steal.data.codes })}</p>}
      </div>
    </form>
  );
}

function ReportTable({ items }: { items: readonly CodeReport[] }) {
  const t = useText(statesPageText);
  const { number, time } = useFormat();
  const undo = useUndoReport();
  return (
    <>
      <ProblemNote error={undo.error} />
      <div role="status">
        {undo.data !== undefined && (
          <p>{t("workbench.reports.undone", { n: undo.data.done, left: undo.data.refused.length })}</p>
        )}
      </div>
      <Table
        heads={[
          t("workbench.reports.state"),
          { name: t("workbench.reports.codes"), isFigure: true },
          t("workbench.reports.by"),
          t("workbench.reports.undo"),
        ]}
      >
        {items.map((of) => (
          <tr key={of.id}>
            <td className="first">{t(`workbench.states.code.${of.state}`)}</td>
            <td className="figure" data-name={t("workbench.reports.codes")}>
              {number(of.codes)}
              {of.undone > 0 && ` (${t("workbench.reports.was-undone", { n: number(of.undone) })})`}
            </td>
            <td>{t("workbench.states.by", { by: of.by, time: time(of.at) })}</td>
            <td>
              {of.undoUntil !== null && of.undone < of.codes && (
                <span className="row">
                  <AbilityButton
                    size="xs"
                    variant="default"
                    ability={of.abilities.undo}
                    loading={undo.isPending && undo.variables === of.id}
                    onClick={() => undo.mutate(of.id)}
                  >
                    {t("workbench.reports.undo")}
                  </AbilityButton>
                  <span className="small soft">{t("workbench.reports.until", { time: time(of.undoUntil) })}</span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
