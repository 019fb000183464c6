import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { readersQuery } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";

/** Who of other agencies has seen a record: when last, how often, by which door and why. */
export function Readers({ id }: { id: string }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const { time } = useFormat();
  const readers = useQuery(readersQuery(id));
  return (
    <section className="sheet stack" aria-labelledby="readers">
      <div className="row spread">
        <h2 id="readers">{t("workbench.record.readers")}</h2>
        {readers.data !== undefined && readers.data.items.length > 0 && (
          <Link className="no-print" href={paths.recordReaders(id)}>
            {t("workbench.record.readers.print")}
          </Link>
        )}
      </div>
      <ProblemNote error={readers.error} onRetry={() => void readers.refetch()} />
      {readers.data?.items.length === 0 && <p className="soft">{t("workbench.record.readers.none")}</p>}
      <ul className="plain-list stack">
        {readers.data?.items.map((one) => (
          <li key={`${one.agency} ${one.person}`}>
            <strong>{nameOf(one.agency)}</strong>
            {one.name !== null && `, ${one.name}`} · {t("workbench.record.readers.line", { at: time(one.lastAt) })}{" "}
            {t(`workbench.record.door.${one.door}`)}
            <div className="small soft">
              {one.times > 1 && t("workbench.record.readers.times", { n: one.times, first: time(one.firstAt) })}
              {one.purpose !== null && ` ${one.purpose}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
