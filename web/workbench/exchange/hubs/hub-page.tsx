import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { runningText } from "../../../../src/kernel/text/running.ts";
import { exchangeHubsText } from "../../../../src/kernel/text/exchange-hubs.ts";
import type { HubFile } from "../../api/hubs.ts";
import { hubs } from "../../api/hubs.ts";
import { useColleagueName } from "../../api/users.ts";
import { useLookAgainWhenDone } from "../../api/when-done.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Confirm } from "../../frame/confirm.tsx";
import { Waiting } from "../../frame/gone.tsx";
import { Page } from "../../frame/page.tsx";
import { Pair } from "../../frame/pair.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { SwitchButton } from "../../running/switch-button.tsx";
import { SwitchState } from "../../running/tags.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { HubForm } from "./hub-form.tsx";
import { HubRuns } from "./hub-runs.tsx";
import { usePartnerName } from "./partner-name.ts";
import { Behind, HubHealth } from "./hub-health.tsx";

/** One hub: its health, who sees what comes from it, and its runs. */
export function HubPage({ id }: { id: string }) {
  const query = useQuery(hubs.file(id));
  if (query.data === undefined) return <Waiting query={query} />;
  return <Shown of={query.data} error={query.error} />;
}

function Shown({ of, error }: { of: HubFile; error: unknown }) {
  const t = useText(exchangeHubsText);
  const step = hubs.useStep(of.id);
  const change = hubs.useChange(of);
  const [open, setOpen] = useState<"change" | "again" | null>(null);
  const atWork = of.lastRun?.state === "running";
  useLookAgainWhenDone("hub", of.id, atWork);
  const { run, manage } = of.abilities;
  const close = () => setOpen(null);
  const waiting = { allowed: false, reason: t("hubs.run.underway") };
  return (
    <Page
      title={of.name}
      about={<SwitchState isOn={of.isOn} />}
      actions={
        <>
          <SwitchButton isOn={of.isOn} ability={run} step={step} />
          <AbilityButton ability={run} variant="default" loading={step.isPending} onClick={() => step.mutate("run")}>
            {t("hubs.run.now")}
          </AbilityButton>
          <AbilityButton
            ability={run.allowed && atWork ? waiting : run}
            variant="default"
            onClick={() => setOpen("again")}
          >
            {t("hubs.run.again")}
          </AbilityButton>
          <AbilityButton ability={manage} variant="default" onClick={() => setOpen("change")}>
            {t("hubs.change")}
          </AbilityButton>
        </>
      }
    >
      <ProblemNote error={error} />
      {open !== "again" && <ProblemNote error={step.error} />}
      <About of={of} />
      <HubRuns id={of.id} atWork={atWork} />
      {open === "change" && (
        <HubForm of={of} change={change} onSend={(body) => change.mutate(body, { onSuccess: close })} onClose={close} />
      )}
      {open === "again" && (
        <Confirm
          title={t("hubs.run.again")}
          change={step}
          onConfirm={() => step.mutate("again", { onSuccess: close })}
          onClose={close}
        >
          <p>{t("hubs.run.again.ask")}</p>
        </Confirm>
      )}
    </Page>
  );
}

function About({ of }: { of: HubFile }) {
  const t = useText(exchangeHubsText);
  const r = useText(runningText);
  const { time } = useFormat();
  const nameOf = useColleagueName();
  const agencyName = usePartnerName();
  return (
    <section className="sheet stack">
      <div>
        <HubHealth of={of} />
      </div>
      <dl className="pairs">
        <Pair name={t("hubs.behind")}>
          <Behind behind={of.behind} />
        </Pair>
        <Pair name={t("hubs.ok")}>{of.okAt === null ? t("hubs.never") : time(of.okAt)}</Pair>
        {of.nextAt !== null && <Pair name={t("hubs.next")}>{time(of.nextAt)}</Pair>}
        <Pair name={t("hubs.address")}>{of.address}</Pair>
        <Pair name={t("hubs.partner")}>{agencyName(of.partner)}</Pair>
        <Pair name={t("hubs.code")}>{of.code}</Pair>
        <Pair name={t("hubs.house")}>{of.house ?? t("hubs.house.unknown")}</Pair>
        <Pair name={t("hubs.secret.since")}>
          {of.secret === null ? t("hubs.secret.none") : time(of.secret.changedAt)}
        </Pair>
        <Pair name={r("running.created")}>{nameOf(of.createdBy)}</Pair>
      </dl>
      <details>
        <summary>{t("hubs.rules")}</summary>
        <ul>
          <li>{t("hubs.rules.public")}</li>
          <li>{t("hubs.rules.agencies", { agency: agencyName(of.agency) })}</li>
          <li>{t("hubs.rules.ceiling")}</li>
        </ul>
      </details>
    </section>
  );
}
