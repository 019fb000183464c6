import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import { partyQuery } from "../api/parties.ts";
import { useSession } from "../api/session.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Gone, Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { AboutParty } from "./about-party.tsx";
import { DetailsForm } from "./details-form.tsx";
import { SuspendedNote } from "./party-page.tsx";
import { PartyStateTag } from "./party-state.tsx";
import { Prefixes } from "./prefixes.tsx";

/** A party's own page, the first that its people see: what is registered of it, and what is next. */
export function CompanyPage() {
  const { data: session } = useSession();
  const user = session?.user;
  return user?.kind === "party" ? <Company id={user.agency} /> : <Gone />;
}

function Company({ id }: { id: string }) {
  const t = useText(partiesPageText);
  const { day } = useFormat();
  const query = useQuery(partyQuery(id));
  const [editing, setEditing] = useState(false);
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
      actions={
        <AbilityButton ability={of.abilities.edit} variant="default" onClick={() => setEditing(true)}>
          {t("workbench.party.edit")}
        </AbilityButton>
      }
    >
      <SuspendedNote of={of} />
      <AboutParty of={of} />
      <Prefixes of={of} />
      <section className="sheet stack">
        <h2>{t("workbench.company.next")}</h2>
        <ul className="plain-list">
          <li>
            <Link href={paths.places}>{t("workbench.company.next.places")}</Link>
          </li>
          <li>
            <Link href={paths.users}>{t("workbench.company.next.people")}</Link>
          </li>
        </ul>
      </section>
      {editing && <DetailsForm of={of} onClose={() => setEditing(false)} />}
    </Page>
  );
}
