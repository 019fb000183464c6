import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { PartyFile } from "../api/parties.ts";
import { partyQuery } from "../api/parties.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { AboutParty } from "./about-party.tsx";
import { PartyStateTag } from "./party-state.tsx";
import { PlaceTable } from "./place-table.tsx";
import { Prefixes } from "./prefixes.tsx";
import { RegisteredForm } from "./registered-form.tsx";
import { Standing } from "./standing.tsx";

/** A party as officers see it: what is registered, its prefixes to verify, its places, and whether its licence stands. */
export function PartyPage({ id }: { id: string }) {
  const t = useText(partiesPageText);
  const { day } = useFormat();
  const query = useQuery(partyQuery(id));
  const [act, setAct] = useState<"standing" | "register" | null>(null);
  if (query.data === undefined) return <Waiting query={query} />;
  const of = query.data;
  return (
    <Page
      title={of.name}
      about={
        <span className="row">
          {t("workbench.party.approved", { day: day(of.approvedAt) })} <PartyStateTag state={of.state} />
        </span>
      }
    >
      <SuspendedNote of={of} />
      <section className="row no-print">
        <AbilityButton
          ability={of.abilities.setStanding}
          size="sm"
          variant="default"
          onClick={() => setAct("standing")}
        >
          {t(of.state === "active" ? "workbench.party.suspend" : "workbench.party.reinstate")}
        </AbilityButton>
        <AbilityButton ability={of.abilities.register} size="sm" variant="default" onClick={() => setAct("register")}>
          {t("workbench.party.register")}
        </AbilityButton>
      </section>
      <AboutParty of={of} />
      <Prefixes of={of} />
      <section className="stack">
        <h2>{t("workbench.places.title")}</h2>
        {of.places.length === 0 ? <p className="soft">{t("workbench.party.no-places")}</p> : <PlaceTable of={of} />}
      </section>
      {act === "standing" && <Standing of={of} onClose={() => setAct(null)} />}
      {act === "register" && <RegisteredForm of={of} onClose={() => setAct(null)} />}
    </Page>
  );
}

/** Says since when and why a licence is withdrawn. */
export function SuspendedNote({ of }: { of: PartyFile }) {
  const t = useText(partiesPageText);
  const { day } = useFormat();
  if (of.state === "active") return null;
  return (
    <p className="sheet">
      <strong>{t("workbench.party.suspended", { day: day(of.stateAt), reason: of.stateReason ?? "" })}</strong>
    </p>
  );
}
