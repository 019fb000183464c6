import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { PartyApplicationFile } from "../api/parties.ts";
import { applicationQuery, useAddressLine } from "../api/parties.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { Checks } from "./checks.tsx";
import type { Act } from "./decide.tsx";
import { Decide } from "./decide.tsx";
import { KnownHere } from "./known-here.tsx";
import { ApplicationStateTag, useKinds } from "./party-state.tsx";

/** One application: what the business says, what was checked, what is known here, and the decision. */
export function ApplicationPage({ id }: { id: string }) {
  const t = useText(partiesPageText);
  const query = useQuery(applicationQuery(id));
  const [act, setAct] = useState<Act | null>(null);
  if (query.data === undefined) return <Waiting query={query} />;
  const of = query.data;
  return (
    <Page
      title={of.name}
      about={
        <span className="row">
          {t("workbench.application.title", { number: of.number })} <ApplicationStateTag state={of.state} />
        </span>
      }
    >
      {of.partyId === null ? (
        <section className="row no-print">
          <AbilityButton ability={of.abilities.approve} size="sm" onClick={() => setAct("approve")}>
            {t("workbench.application.approve")}
          </AbilityButton>
          <AbilityButton ability={of.abilities.ask} size="sm" variant="default" onClick={() => setAct("ask")}>
            {t("workbench.application.ask")}
          </AbilityButton>
          <AbilityButton ability={of.abilities.refuse} size="sm" variant="default" onClick={() => setAct("refuse")}>
            {t("workbench.application.refuse")}
          </AbilityButton>
        </section>
      ) : (
        <p>
          <Link href={paths.party(of.partyId)}>{t("workbench.application.party")}</Link>
        </p>
      )}
      <Said of={of} />
      <Checks of={of} />
      <KnownHere words={[of.taxCode, of.contact.phone, of.name]} />
      <Steps of={of} />
      {act !== null && <Decide of={of} act={act} onClose={() => setAct(null)} />}
    </Page>
  );
}

function Said({ of }: { of: PartyApplicationFile }) {
  const t = useText(partiesPageText);
  const kinds = useKinds();
  const addressLine = useAddressLine();
  return (
    <section className="sheet stack">
      <h2>{t("workbench.application.said")}</h2>
      <dl className="pairs">
        <Pair name={t("workbench.applications.tax-code")}>
          <span className="figures">{of.taxCode}</span>
        </Pair>
        <Pair name={t("workbench.application.kinds")}>{kinds(of.kinds)}</Pair>
        <Pair name={t("workbench.application.address")}>{addressLine(of)}</Pair>
        <Pair name={t("workbench.application.contact")}>
          {of.contact.name}
          <br />
          <span className="figures">{of.contact.phone}</span>
          <br />
          <span className="breaks">{of.contact.email}</span>
        </Pair>
        <Pair name={t("workbench.application.login")}>
          <span className="breaks">{of.login}</span>
        </Pair>
        {of.glns.length > 0 && (
          <Pair name={t("workbench.application.glns")}>
            <span className="figures">{of.glns.join(", ")}</span>
          </Pair>
        )}
        {of.prefixes.length > 0 && (
          <Pair name={t("workbench.application.prefixes")}>
            <span className="figures">{of.prefixes.join(", ")}</span>
          </Pair>
        )}
      </dl>
    </section>
  );
}

const known = [
  "application-submitted",
  "application-amended",
  "application-asked",
  "application-approved",
  "application-refused",
] as const;

/** What happened to it, newest first, with the words that were said. */
function Steps({ of }: { of: PartyApplicationFile }) {
  const t = useText(partiesPageText);
  const { time } = useFormat();
  return (
    <section className="sheet stack">
      <h2>{t("workbench.application.steps")}</h2>
      <ul className="plain-list">
        {of.facts.toReversed().map((step) => {
          const type = known.find((one) => one === step.type);
          // What the house wrote was the applicant's doing.
          const name = of.names[step.actor] ?? t("workbench.application.applicant");
          return (
            <li key={step.id}>
              <strong>{type === undefined ? step.type : t(`workbench.application.step.${type}`)}</strong>
              {step.reason !== null && <p className="written">{step.reason}</p>}
              <div className="small soft">{t("workbench.application.step.by", { time: time(step.at), name })}</div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
