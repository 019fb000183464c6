import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { exchangeRequestsText } from "../../../../src/kernel/text/exchange-requests.ts";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { TargetOf, ValueKind, WhoElse as Found } from "../../api/exchange-records.ts";
import { whoElseQuery } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { KindWord } from "./record-tags.tsx";

/** Who else works on what a record or a case is about, as far as it may be known: whom to ring up before two forces work against each other. */
export function WhoElse({ of }: { of: TargetOf }) {
  const t = useText(exchangeRecordsPageText);
  const query = useQuery(whoElseQuery(of));
  const found = query.data;
  const none =
    found !== undefined &&
    [found.records, found.requests, found.operations, found.notices].every(({ length }) => length === 0);
  return (
    <section className="sheet stack" aria-labelledby="who-else">
      <h2 id="who-else">{t("workbench.record.meeting")}</h2>
      <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      {none && <p className="soft">{t("workbench.record.meeting.none")}</p>}
      {found !== undefined && !none && (
        <ul className="plain-list stack">
          <Records found={found} />
          <Requests found={found} />
          <Operations found={found} />
          <Notices found={found} />
        </ul>
      )}
    </section>
  );
}

/** Kinds of value in the words of a sentence. */
function useKinds(): (kinds: readonly string[]) => string {
  const t = useText(exchangeRecordsPageText);
  return (kinds) => kinds.map((kind) => t(`workbench.record.value.${kind as ValueKind}`).toLowerCase()).join(", ");
}

function Records({ found }: { found: Found }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const inWords = useKinds();
  return found.records.map(({ record, by }) => (
    <li key={record.id} className="row spread">
      <div>
        <Link href={paths.record(record.id)}>{record.title}</Link>{" "}
        <span className="soft">
          <KindWord kind={record.kind} />
        </span>
        <div className="small soft">
          <Link href={paths.directory}>{nameOf(record.agency)}</Link> ·{" "}
          {t("workbench.record.meeting.by", { what: inWords(by) })}
        </div>
      </div>
      {found.record !== null && (
        <Link className="no-print" href={paths.recordsBeside(found.record, record.id)}>
          {t("workbench.record.beside")}
        </Link>
      )}
    </li>
  ));
}

function Requests({ found }: { found: Found }) {
  const t = useText(exchangeRecordsPageText);
  const s = useText(exchangeRequestsText);
  const nameOf = useAudienceName();
  return found.requests.map((one) => (
    <li key={one.id}>
      <Link href={paths.request(one.id)}>{one.title}</Link>{" "}
      <span className="soft">{t("workbench.record.who-else.request")}</span>
      <div className="small soft">
        {nameOf(one.agency)} → {nameOf(one.holder)} · {s(`exchange-requests.state.${one.state}`)}
      </div>
    </li>
  ));
}

function Operations({ found }: { found: Found }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const { day } = useFormat();
  return found.operations.map((one) => (
    <li key={one.id}>
      <Link href={paths.operation(one.id)}>{one.name}</Link>{" "}
      <span className="soft">{t("workbench.record.who-else.operation")}</span>
      <div className="small soft">
        {nameOf(one.agency)} · {day(`${one.startsOn}T00:00:00+07:00`)} – {day(`${one.endsOn}T00:00:00+07:00`)} ·{" "}
        {one.target}
      </div>
    </li>
  ));
}

function Notices({ found }: { found: Found }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const inWords = useKinds();
  return found.notices.map((one) => (
    <li key={one.id}>
      <Link href={paths.blind}>
        {one.otherAgency === null
          ? t("workbench.record.who-else.somebody", { what: inWords(one.kinds) })
          : t("workbench.record.who-else.holds", { who: nameOf(one.otherAgency), what: inWords(one.kinds) })}
      </Link>
    </li>
  ));
}
