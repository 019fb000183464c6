import { useQuery } from "@tanstack/react-query";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { sightingsQuery } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";

/** "We have seen it too": which agency, when and where. */
export function Sightings({ id }: { id: string }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const { day } = useFormat();
  const sightings = useQuery(sightingsQuery(id));
  const items = sightings.data?.items ?? [];
  if (items.length === 0 && sightings.error === null) return null;
  return (
    <section className="sheet stack" aria-labelledby="sightings">
      <h2 id="sightings">{t("workbench.record.sightings")}</h2>
      <ProblemNote error={sightings.error} onRetry={() => void sightings.refetch()} />
      <ul className="plain-list stack">
        {items.map((one) => (
          <li key={one.id}>
            <strong>{nameOf(one.agency)}</strong> · {day(one.seenAt)}
            {one.place !== null && ` · ${one.place}`}
            {one.note !== null && <p className="written">{one.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
