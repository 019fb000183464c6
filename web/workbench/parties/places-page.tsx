import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import { partyQuery } from "../api/parties.ts";
import { useSession } from "../api/session.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Gone, Waiting } from "../frame/gone.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { useText } from "../words/lang.tsx";
import { PlaceForm } from "./place-form.tsx";
import { PlaceTable } from "./place-table.tsx";
import { SuspendedNote } from "./party-page.tsx";

/** A party's own places with their GLNs: added, changed, closed. */
export function PlacesPage() {
  const { data: session } = useSession();
  const user = session?.user;
  return user?.kind === "party" ? <Places id={user.agency} /> : <Gone />;
}

function Places({ id }: { id: string }) {
  const t = useText(partiesPageText);
  const query = useQuery(partyQuery(id));
  const [adding, setAdding] = useState(false);
  if (query.data === undefined) return <Waiting query={query} />;
  const of = query.data;
  return (
    <Page
      title={t("workbench.places.title")}
      about={t("workbench.places.about")}
      actions={
        <AbilityButton ability={of.abilities.edit} onClick={() => setAdding(true)}>
          {t("workbench.place.add")}
        </AbilityButton>
      }
    >
      <SuspendedNote of={of} />
      {of.places.length === 0 ? (
        <Empty title={t("workbench.places.empty")}>
          <p>{t("workbench.places.empty.about")}</p>
        </Empty>
      ) : (
        <PlaceTable of={of} edit={of.abilities.edit} />
      )}
      {adding && <PlaceForm party={id} onClose={() => setAdding(false)} />}
    </Page>
  );
}
