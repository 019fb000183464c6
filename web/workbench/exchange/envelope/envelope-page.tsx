import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { envelopePageText } from "../../../../src/kernel/text/workbench/exchange-envelope.ts";
import { envelopeHouseQuery } from "../../api/envelope.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Loading } from "../../frame/loading.tsx";
import { Page } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { HouseCard } from "./house-card.tsx";
import { ExchangeLog } from "./log.tsx";
import { RegisterPartner } from "./partner-form.tsx";
import { Partners } from "./partners.tsx";

const parts = ["partners", "log", "house"] as const;

/** Signed exchanges with other agencies' systems: with whom, what was said, and what this house is known by. */
export function EnvelopePage() {
  const t = useText(envelopePageText);
  const { time, number } = useFormat();
  const [search, setSearch] = useSearchParams();
  const [registering, setRegistering] = useState(false);
  const house = useQuery(envelopeHouseQuery);
  const part = parts.find((one) => one === search.get("part")) ?? "partners";
  const stamps = house.data?.stamps;
  return (
    <Page
      title={t("workbench.envelope.title")}
      about={t("workbench.envelope.about")}
      actions={
        <AbilityButton ability={house.data?.abilities.manage} onClick={() => setRegistering(true)}>
          {t("workbench.envelope.register")}
        </AbilityButton>
      }
    >
      <ProblemNote error={house.error} onRetry={() => void house.refetch()} />
      {stamps?.stopped === true && (
        <Alert color="red" variant="light" role="alert" title={t("workbench.envelope.stopped")}>
          {t("workbench.envelope.stopped.about", {
            at: stamps.since === null ? "" : time(stamps.since),
            hours: number(stamps.patienceHours),
          })}
        </Alert>
      )}
      <fieldset className="choice no-print" aria-label={t("workbench.envelope.title")}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === part}
            onClick={() => setSearch(one === "partners" ? {} : { part: one }, { replace: true })}
          >
            {t(`workbench.envelope.part.${one}`)}
          </button>
        ))}
      </fieldset>
      {part === "partners" && <Partners />}
      {part === "log" && (
        <ExchangeLog
          key={search.get("number") ?? ""}
          number={search.get("number") ?? ""}
          onFind={(given) => setSearch({ part: "log", ...(given === "" ? {} : { number: given }) })}
        />
      )}
      {part === "house" && (house.data === undefined ? <Loading /> : <HouseCard of={house.data} />)}
      <p className="small soft">{t("workbench.envelope.not-live")}</p>
      {registering && <RegisterPartner onClose={() => setRegistering(false)} />}
    </Page>
  );
}
