import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { PartyFile } from "../api/parties.ts";
import { useAddressLine } from "../api/parties.ts";
import { Pair } from "../frame/pair.tsx";
import { useText } from "../words/lang.tsx";
import { useKinds } from "./party-state.tsx";

/** What is registered of a party; the contact where the reader may know it. */
export function AboutParty({ of }: { of: PartyFile }) {
  const t = useText(partiesPageText);
  const kinds = useKinds();
  const addressLine = useAddressLine();
  return (
    <section className="sheet stack">
      <h2>{t("workbench.party.about")}</h2>
      <dl className="pairs">
        <Pair name={t("workbench.applications.tax-code")}>
          <span className="figures">{of.taxCode}</span>
        </Pair>
        <Pair name={t("workbench.application.kinds")}>{kinds(of.kinds)}</Pair>
        <Pair name={t("workbench.application.address")}>{addressLine(of)}</Pair>
        <Pair name={t("workbench.application.contact")}>
          {of.contact === null ? (
            <span className="soft">{t("workbench.party.contact.hidden")}</span>
          ) : (
            <>
              {of.contact.name}
              <br />
              <span className="figures">{of.contact.phone}</span>
              <br />
              <span className="breaks">{of.contact.email}</span>
            </>
          )}
        </Pair>
      </dl>
    </section>
  );
}
