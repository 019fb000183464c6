import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { meetingQuery } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";
import { KindWord } from "./record-tags.tsx";

/** Records that share a value with this one, as far as they may be seen: whom to ring up before two forces work against each other. */
export function Meeting({ id }: { id: string }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const meeting = useQuery(meetingQuery(id));
  return (
    <section className="sheet stack" aria-labelledby="meeting">
      <h2 id="meeting">{t("workbench.record.meeting")}</h2>
      <ProblemNote error={meeting.error} onRetry={() => void meeting.refetch()} />
      {meeting.data?.items.length === 0 && <p className="soft">{t("workbench.record.meeting.none")}</p>}
      <ul className="plain-list stack">
        {meeting.data?.items.map(({ record, by }) => (
          <li key={record.id} className="row spread">
            <div>
              <Link href={paths.record(record.id)}>{record.title}</Link>{" "}
              <span className="soft">
                <KindWord kind={record.kind} />
              </span>
              <div className="small soft">
                <Link href={paths.directory}>{nameOf(record.agency)}</Link> ·{" "}
                {t("workbench.record.meeting.by", {
                  what: [...new Set(by.map(({ kind }) => t(`workbench.record.value.${kind}`).toLowerCase()))].join(
                    ", ",
                  ),
                })}
              </div>
            </div>
            <Link className="no-print" href={paths.recordsBeside(id, record.id)}>
              {t("workbench.record.beside")}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
