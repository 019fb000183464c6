import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { runningText } from "../../../../src/kernel/text/running.ts";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import { scheduleText } from "../../../../src/kernel/text/workbench/schedule.ts";
import type { ConnectionFile } from "../../api/connections.ts";
import { connections } from "../../api/connections.ts";
import { useColleagueName } from "../../api/users.ts";
import { useLookAgainWhenDone } from "../../api/when-done.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Confirm } from "../../frame/confirm.tsx";
import { Waiting } from "../../frame/gone.tsx";
import { Page } from "../../frame/page.tsx";
import { Pair } from "../../frame/pair.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { ScheduleWords } from "../../frame/schedule.tsx";
import { SwitchButton } from "../../running/switch-button.tsx";
import { SwitchState } from "../../running/tags.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { Conflicts } from "./conflicts.tsx";
import { ConnectionForm } from "./connection-form.tsx";
import { MappingSection } from "./mapping-section.tsx";
import { Runs } from "./runs.tsx";
import style from "./connections.module.css";

/** One connection: its switch, what waits for a decision, its mapping with preview, and its runs. */
export function ConnectionPage({ id }: { id: string }) {
  const query = useQuery(connections.file(id));
  if (query.data === undefined) return <Waiting query={query} />;
  return <Shown of={query.data} error={query.error} />;
}

function Shown({ of, error }: { of: ConnectionFile; error: unknown }) {
  const t = useText(exchangeConnectionsText);
  const r = useText(runningText);
  const step = connections.useStep(of.id);
  const change = connections.useChange(of);
  const [open, setOpen] = useState<"change" | "again" | null>(null);
  const atWork = of.lastRun?.state === "running";
  useLookAgainWhenDone("connection", of.id, atWork);
  const { run, manage } = of.abilities;
  const close = () => setOpen(null);
  return (
    <Page
      title={of.name}
      about={
        <span className="row">
          {t(`connections.direction.${of.direction}`)}, {t(`connections.kind.${of.kind}`)}{" "}
          <SwitchState isOn={of.isOn} />
        </span>
      }
      actions={
        <>
          <SwitchButton isOn={of.isOn} ability={run} step={step} />
          <AbilityButton
            ability={run}
            variant="default"
            loading={step.isPending}
            onClick={() => step.mutate(atWork ? "stop" : "run")}
          >
            {atWork ? r("running.stop") : t("connections.run.now")}
          </AbilityButton>
          <AbilityButton ability={run} variant="default" onClick={() => setOpen("again")}>
            {t("connections.run.again")}
          </AbilityButton>
          <AbilityButton ability={manage} variant="default" onClick={() => setOpen("change")}>
            {t("connections.change")}
          </AbilityButton>
        </>
      }
    >
      <ProblemNote error={error} />
      {open !== "again" && <ProblemNote error={step.error} />}
      <About of={of} />
      <Conflicts of={of} />
      {of.direction === "pull" && <MappingSection key={of.mappingVersion} of={of} />}
      <Runs id={of.id} direction={of.direction} atWork={atWork} />
      {open === "change" && (
        <ConnectionForm
          of={of}
          change={change}
          onSend={(body) => change.mutate(body, { onSuccess: close })}
          onClose={close}
        />
      )}
      {open === "again" && (
        <Confirm
          title={t("connections.run.again")}
          change={step}
          onConfirm={() => step.mutate("again", { onSuccess: close })}
          onClose={close}
        >
          <p>{t("connections.run.again.ask")}</p>
        </Confirm>
      )}
    </Page>
  );
}

type Settings = {
  host?: string;
  port?: number;
  database?: string;
  user?: string;
  url?: string;
  table?: string;
  from?: { table?: string; select?: string };
  reading?: { by: "whole" | "key" | "time" };
};

function About({ of }: { of: ConnectionFile }) {
  const t = useText(exchangeConnectionsText);
  const w = useText(scheduleText);
  const r = useText(runningText);
  const { time } = useFormat();
  const nameOf = useColleagueName();
  const { host, port, database, user, url, table, from, reading } = of.settings as Settings;
  return (
    <section className="sheet stack">
      <dl className="pairs">
        {host !== undefined && (
          <Pair name={t("connections.form.host")}>
            {host}:{port}
          </Pair>
        )}
        {database !== undefined && <Pair name={t("connections.form.database")}>{database}</Pair>}
        {user !== undefined && <Pair name={t("connections.form.user")}>{user}</Pair>}
        {url !== undefined && <Pair name={t("connections.form.url")}>{url}</Pair>}
        {from?.table !== undefined && <Pair name={t("connections.form.from.table")}>{from.table}</Pair>}
        {from?.select !== undefined && (
          <Pair name={t("connections.form.from.select")}>
            <code className={style["break"]}>{from.select}</code>
          </Pair>
        )}
        {table !== undefined && <Pair name={t("connections.form.table")}>{table}</Pair>}
        {reading !== undefined && (
          <Pair name={t("connections.form.reading")}>{t(`connections.form.reading.${reading.by}`)}</Pair>
        )}
        <Pair name={w("workbench.schedule.title")}>
          <ScheduleWords cron={of.cron} />
        </Pair>
        {of.nextAt !== null && <Pair name={r("running.next")}>{time(of.nextAt)}</Pair>}
        {of.direction === "pull" && <Pair name={t("connections.source")}>{of.source}</Pair>}
        <Pair name={r("running.created")}>{nameOf(of.createdBy)}</Pair>
      </dl>
      {of.kind === "folder" && <p className="soft">{t("connections.form.folder", { id: of.id })}</p>}
      {of.table !== null && (
        <details>
          <summary>{t("connections.push.table")}</summary>
          <pre className={`small ${style["break"]}`}>{of.table}</pre>
        </details>
      )}
    </section>
  );
}
