import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { runningText } from "../../../src/kernel/text/running.ts";
import { collectorsText } from "../../../src/kernel/text/collectors.ts";
import { scheduleText } from "../../../src/kernel/text/workbench/schedule.ts";
import type { CollectorFile } from "../api/collectors.ts";
import { collectors } from "../api/collectors.ts";
import { useColleagueName } from "../api/users.ts";
import { useLookAgainWhenDone } from "../api/when-done.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { ScheduleWords } from "../frame/schedule.tsx";
import { SwitchButton } from "../running/switch-button.tsx";
import { SwitchState } from "../running/tags.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { CollectorForm } from "./collector-form.tsx";
import { Frontier } from "./frontier.tsx";
import { Runs } from "./runs.tsx";

/** One collector: its switch, its runs with their reports, what it knows of its site, and what was not to be had. */
export function CollectorPage({ id }: { id: string }) {
  const query = useQuery(collectors.file(id));
  if (query.data === undefined) return <Waiting query={query} />;
  return <Shown of={query.data} error={query.error} />;
}

function Shown({ of, error }: { of: CollectorFile; error: unknown }) {
  const t = useText(collectorsText);
  const r = useText(runningText);
  const step = collectors.useStep(of.id);
  const change = collectors.useChange(of);
  const [changing, setChanging] = useState(false);
  const atWork = of.lastRun?.state === "running";
  useLookAgainWhenDone("collector", of.id, atWork);
  const { run, manage } = of.abilities;
  return (
    <Page
      title={of.name}
      about={
        <span className="row">
          {t(`collectors.kind.${of.kind}`)} <SwitchState isOn={of.isOn} />
        </span>
      }
      actions={
        <>
          <SwitchButton isOn={of.isOn} ability={run} step={step} />
          {of.kind !== "push" && (
            <AbilityButton
              ability={run}
              variant="default"
              loading={step.isPending}
              onClick={() => step.mutate(atWork ? "stop" : "run")}
            >
              {atWork ? r("running.stop") : t("collectors.run.now")}
            </AbilityButton>
          )}
          <AbilityButton ability={manage} variant="default" onClick={() => setChanging(true)}>
            {t("collectors.change")}
          </AbilityButton>
        </>
      }
    >
      <ProblemNote error={error} />
      <ProblemNote error={step.error} />
      <About of={of} />
      <Runs id={of.id} atWork={atWork} />
      {of.kind === "web" && <Frontier of={of} />}
      {changing && (
        <CollectorForm
          of={of}
          change={change}
          onSend={(body) => change.mutate(body, { onSuccess: () => setChanging(false) })}
          onClose={() => setChanging(false)}
        />
      )}
    </Page>
  );
}

function About({ of }: { of: CollectorFile }) {
  const t = useText(collectorsText);
  const w = useText(scheduleText);
  const r = useText(runningText);
  const { time } = useFormat();
  const nameOf = useColleagueName();
  const { starts, url, profile } = of.settings as { starts?: string[]; url?: string; profile?: string };
  return (
    <section className="sheet stack">
      <p className="soft">{t(`collectors.kind.${of.kind}.about`)}</p>
      <dl className="pairs">
        {starts !== undefined && <Pair name={t("collectors.starts")}>{starts.join(", ")}</Pair>}
        {url !== undefined && <Pair name={t("collectors.form.url")}>{url}</Pair>}
        {profile !== undefined && <Pair name={t("collectors.form.profile")}>{profile}</Pair>}
        {of.kind !== "push" && (
          <Pair name={w("workbench.schedule.title")}>
            <ScheduleWords cron={of.cron} />
          </Pair>
        )}
        {of.nextAt !== null && <Pair name={r("running.next")}>{time(of.nextAt)}</Pair>}
        <Pair name={t("collectors.source")}>{of.source}</Pair>
        <Pair name={t("collectors.level")}>{t(`collectors.level.${of.level}`)}</Pair>
        <Pair name={r("running.created")}>{nameOf(of.createdBy)}</Pair>
      </dl>
      {of.kind === "drop" && <p className="soft">{t("collectors.form.folder", { id: of.id })}</p>}
      {of.kind === "push" && <p className="soft">{t("collectors.form.push", { source: profile ?? of.source })}</p>}
    </section>
  );
}
