import { useQuery } from "@tanstack/react-query";
import { directoryPageText } from "../../../../src/kernel/text/workbench/exchange-directory.ts";
import { useAgencyName } from "../../api/agencies.ts";
import { successionsQuery } from "../../api/directory.ts";
import { useFormat, useText } from "../../words/lang.tsx";

/** Which agency holds the records of which ended one; decided at the console of the house. */
export function Successions() {
  const t = useText(directoryPageText);
  const nameOf = useAgencyName();
  const { day } = useFormat();
  const items = useQuery(successionsQuery).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("workbench.directory.successions")}</h2>
      <ul className="plain-list stack">
        {items.map(({ agency, successor, heldFrom, basis }) => (
          <li key={agency}>
            {t("workbench.directory.succession", {
              agency: nameOf(agency),
              successor: nameOf(successor),
              day: day(heldFrom),
              basis,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
