import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { envelopePageText } from "../../../../src/kernel/text/workbench/exchange-envelope.ts";
import type { EnvelopePartner } from "../../api/envelope.ts";
import { envelopePartnersQuery, useSwitchPartner } from "../../api/envelope.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Loading } from "../../frame/loading.tsx";
import { Empty } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { AskForm } from "./ask-form.tsx";
import { Fingerprint } from "./fingerprint.tsx";
import { ChangePartner } from "./partner-form.tsx";
import { PushForm } from "./push-form.tsx";

/** The partners of the own agency, each with its key and how it goes. */
export function Partners() {
  const t = useText(envelopePageText);
  const partners = useQuery(envelopePartnersQuery);
  return (
    <>
      <ProblemNote error={partners.error} onRetry={() => void partners.refetch()} />
      {partners.isPending && <Loading />}
      {partners.data?.items.length === 0 && (
        <Empty title={t("workbench.envelope.none")}>
          <p>{t("workbench.envelope.none.about")}</p>
        </Empty>
      )}
      {partners.data?.items.map((one) => (
        <Partner key={one.id} of={one} />
      ))}
    </>
  );
}

type Doing = "ask" | "push" | "change" | null;

function Partner({ of }: { of: EnvelopePartner }) {
  const t = useText(envelopePageText);
  const { time, number } = useFormat();
  const [doing, setDoing] = useState<Doing>(null);
  const turn = useSwitchPartner(of.id);
  const { health, turnedAway } = of;
  const can = of.services.map((one) => t(`workbench.envelope.service.${one}`)).join(", ");
  return (
    <section className="sheet stack" aria-label={of.name}>
      <div className="row spread">
        <div>
          <h2>{of.name}</h2>
          <div className="small soft">{of.system}</div>
        </div>
        <StateTag of={of} />
      </div>
      <ProblemNote error={turn.error} />
      <div>
        <strong>{t("workbench.envelope.fingerprint")}</strong>
        <Fingerprint of={of.fingerprint} />
      </div>
      <p className="small">
        {t("workbench.envelope.can")}: {can === "" ? t("workbench.envelope.can.nothing") : can}
      </p>
      {of.address !== null && (
        <p className="small soft">
          {t("workbench.envelope.field.address")}: {new URL(of.address).host}
        </p>
      )}
      {health.lastAt !== null && (
        <p className="small soft">
          {t("workbench.envelope.week", { well: number(health.wellThisWeek), wrong: number(health.wrongThisWeek) })}
          {health.wellAt !== null && `. ${t("workbench.envelope.well", { at: time(health.wellAt) })}`}
        </p>
      )}
      {health.trouble !== null && <p className="small">{health.trouble}</p>}
      {turnedAway.at !== null && (
        <p className="small">
          {t("workbench.envelope.turned-away", {
            n: number(turnedAway.count),
            at: time(turnedAway.at),
            why: turnedAway.why ?? "",
          })}
        </p>
      )}
      <div className="row no-print">
        <AbilityButton ability={of.abilities.ask} onClick={() => setDoing("ask")}>
          {t("workbench.envelope.ask")}
        </AbilityButton>
        <AbilityButton variant="default" ability={of.abilities.ask} onClick={() => setDoing("push")}>
          {t("workbench.envelope.push")}
        </AbilityButton>
        {of.abilities.manage.allowed && (
          <>
            <Button variant="default" onClick={() => setDoing("change")}>
              {t("workbench.envelope.edit")}
            </Button>
            <Button variant="subtle" loading={turn.isPending} onClick={() => turn.mutate(!of.isOn)}>
              {t(of.isOn ? "workbench.envelope.switch.off" : "workbench.envelope.switch.on")}
            </Button>
          </>
        )}
      </div>
      {doing === "ask" && <AskForm of={of} onClose={() => setDoing(null)} />}
      {doing === "push" && <PushForm of={of} onClose={() => setDoing(null)} />}
      {doing === "change" && <ChangePartner of={of} onClose={() => setDoing(null)} />}
    </section>
  );
}

function StateTag({ of: { isOn, health } }: { of: EnvelopePartner }) {
  const t = useText(envelopePageText);
  if (!isOn) return <span className="tag">{t("workbench.envelope.state.off")}</span>;
  if (health.lastAt === null) return <span className="tag">{t("workbench.envelope.state.new")}</span>;
  return health.trouble === null ? (
    <span className="tag" data-tone="accent">
      {t("workbench.envelope.state.well")}
    </span>
  ) : (
    <span className="tag" data-tone="yes">
      {t("workbench.envelope.state.trouble")}
    </span>
  );
}
