import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { tracesPageText } from "../../../src/kernel/text/workbench/traces.ts";
import { useTenantName } from "../api/parties.ts";
import type { TraceRecord } from "../api/traces.ts";
import { traceQuery } from "../api/traces.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { Marks } from "./traces-page.tsx";
import { useTraceWord } from "./words.ts";

/** One event in words: what, when, where, why; as each house reported it. */
export function TracePage({ id }: { id: string }) {
  const t = useText(tracesPageText);
  const word = useTraceWord();
  const query = useQuery(traceQuery(id));
  const [first] = query.data?.records ?? [];
  if (query.data === undefined || first === undefined) return <Waiting query={query} />;
  const step = first.step === null ? t("workbench.traces.title") : word("step", first.step);
  const what = first.things[0]?.value ?? t("workbench.traces.nothing");
  return (
    <Page title={t("workbench.trace.title", { step, what })}>
      {query.data.records.map((record) => (
        <Record key={`${record.agency} ${record.declaresWrong} ${record.recordedAt}`} of={record} />
      ))}
    </Page>
  );
}

function Record({ of }: { of: TraceRecord }) {
  const t = useText(tracesPageText);
  const word = useTraceWord();
  const { time, number } = useFormat();
  const tenantName = useTenantName();
  const left = of.thingCount - of.things.length;
  return (
    <section className="sheet stack">
      <h2>
        {of.party ?? tenantName(of.agency)} <Marks of={of} />
      </h2>
      {of.withdrawnAt !== null && !of.declaresWrong && (
        <Alert color="yellow">{t("workbench.trace.withdrawn", { time: time(of.withdrawnAt) })}</Alert>
      )}
      <dl className="pairs">
        <Pair name={t("workbench.trace.time")}>{time(of.time)}</Pair>
        <Pair name={t("workbench.traces.why")}>{of.step === null ? "–" : word("step", of.step)}</Pair>
        <Pair name={t("workbench.trace.disposition")}>
          {of.disposition === null ? "–" : word("disposition", of.disposition)}
        </Pair>
        <Pair name={t("workbench.trace.kind")}>
          {t(`workbench.traces.type.${of.type}` as "workbench.traces.title")}
          {of.action === null ? "" : `, ${t(`workbench.traces.action.${of.action}` as "workbench.traces.title")}`}
        </Pair>
        <Pair name={t("workbench.traces.role.read-point")}>
          <span className="written">{of.readPoint ?? "–"}</span>
        </Pair>
        <Pair name={t("workbench.traces.role.biz-location")}>
          <span className="written">{of.bizLocation ?? "–"}</span>
        </Pair>
        <Pair name={t("workbench.trace.recorded")}>{time(of.recordedAt)}</Pair>
        <Pair name={t("workbench.trace.id")}>
          <code className="written">{of.eventID}</code>
        </Pair>
      </dl>
      <h3>{t("workbench.trace.things")}</h3>
      {of.things.length === 0 && <p className="soft">{t("workbench.traces.nothing")}</p>}
      <ul className="plain-list stack">
        {of.things.map(({ role, value, quantity, uom }) => (
          <li key={`${role} ${value}`}>
            <span className="small soft">{t(`workbench.traces.role.${role}` as "workbench.traces.title")}</span>
            <br />
            <Link className="written" href={paths.tracesOf(value)} title={t("workbench.trace.events-of")}>
              {value}
            </Link>
            {quantity !== null && ` × ${number(quantity)}${uom === null ? "" : ` ${uom}`}`}
          </li>
        ))}
      </ul>
      {left > 0 && <p className="soft">{t("workbench.trace.things.left", { n: number(left) })}</p>}
      <details>
        <summary>{t("workbench.trace.raw")}</summary>
        <pre className="small" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {JSON.stringify(of.event, null, 2)}
        </pre>
      </details>
    </section>
  );
}
