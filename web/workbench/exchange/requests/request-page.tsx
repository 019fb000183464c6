import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "wouter";
import { exchangeRequestsText } from "../../../../src/kernel/text/exchange-requests.ts";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { RequestFile } from "../../api/exchange-requests.ts";
import { requestQuery } from "../../api/exchange-requests.ts";
import { Waiting } from "../../frame/gone.tsx";
import { Page } from "../../frame/page.tsx";
import { Pair } from "../../frame/pair.tsx";
import { PrintButton, PrintedBy } from "../../frame/print.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { Answers } from "./answers.tsx";
import { AttachedFiles } from "./files-field.tsx";
import { RequestActions } from "./request-actions.tsx";
import { RequestTags } from "./request-state.tsx";
import style from "./requests.module.css";
import { Steps } from "./steps.tsx";
import { subjectPath } from "./subjects.ts";
import { Thread } from "./thread.tsx";

/** One request: what is asked and why, who holds it until when, what was answered and written, what happened. Printed it is the letter. */
export function RequestPage({ id }: { id: string }) {
  const t = useText(requestsPageText);
  const f = useText(frameText);
  const query = useQuery(requestQuery(id));
  useReadingCounts(query.data);
  if (query.data === undefined) return <Waiting query={query} />;
  const of = query.data;
  return (
    <Page
      title={of.title}
      about={
        <span className="row">
          <strong className="figures">{of.number}</strong> <RequestTags of={of} />
        </span>
      }
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      <div className={style["columns"]}>
        <div className="stack">
          <About of={of} />
          <RequestActions of={of} />
          <Answers of={of} />
          <Thread
            place="requests"
            id={of.id}
            messages={of.messages}
            readers={[of.agency, ...of.seenBy]}
            write={of.abilities.write}
          />
        </div>
        <Steps steps={of.steps} title={t("workbench.steps")} />
      </div>
    </Page>
  );
}

/** What was read is no longer new in the lists and the menu. */
function useReadingCounts(of: RequestFile | undefined): void {
  const queries = useQueryClient();
  const version = of?.version;
  useEffect(() => {
    if (version === undefined) return;
    void queries.invalidateQueries({ queryKey: ["exchange-requests", "waiting"] });
    void queries.invalidateQueries({ queryKey: ["exchange-requests", "list"] });
  }, [queries, version]);
}

function About({ of }: { of: RequestFile }) {
  const t = useText(requestsPageText);
  const f = useText(frameText);
  const s = useText(exchangeRequestsText);
  const nameOf = useAgencyName();
  const { time, day } = useFormat();
  const { kind, id, title } = of.subject;
  return (
    <section className="sheet stack">
      <dl className="pairs">
        <Pair name={t("workbench.ask.kind")}>{s(`exchange-requests.kind.${of.kind}`)}</Pair>
        <Pair name={t("workbench.request.from")}>{nameOf(of.agency)}</Pair>
        <Pair name={t("workbench.request.holder")}>{nameOf(of.holder)}</Pair>
        <Pair name={t("workbench.request.due")}>
          <strong>{t("workbench.request.due.until", { day: day(`${of.dueOn}T00:00:00+07:00`) })}</strong>
        </Pair>
        {kind !== null && (
          <Pair name={t("workbench.request.about")}>
            {s(`exchange-requests.subject.${kind}`)}
            {title === "" ? " " : ": "}
            {id !== null && subjectPath(kind, id) !== null ? (
              <Link href={subjectPath(kind, id) ?? ""}>{title === "" ? t("workbench.request.about.open") : title}</Link>
            ) : (
              title
            )}
            {kind === "code" && id !== null && <span className="figures"> {id}</span>}
          </Pair>
        )}
      </dl>
      <p className="written">{of.body}</p>
      <dl className="pairs">
        <Pair name={t("workbench.ask.purpose")}>{of.purpose}</Pair>
        <Pair name={t("workbench.ask.basis")}>{of.basis}</Pair>
        <Pair name={t("workbench.request.sees")}>
          {[of.agency, ...of.seenBy].map(nameOf).join(", ")}
          {of.formerSees && ` (${t("workbench.request.sees.former")})`}
        </Pair>
      </dl>
      <AttachedFiles files={of.files} />
      <div className="small soft">
        <p>{t("workbench.request.sent", { name: of.askedByName, time: time(of.askedAt) })}</p>
        {of.isOpen && !of.holderHasPeople && (
          <p role="status">{f("workbench.nobody-there", { agencies: nameOf(of.holder) })}</p>
        )}
        {of.seen.length === 0 && of.isOpen && of.isOwn && <p>{t("workbench.request.not-seen")}</p>}
        {of.seen.map((one) => (
          <p key={one.agency + one.name + one.seenAt}>
            {t("workbench.request.seen", { name: one.name, agency: nameOf(one.agency), time: time(one.seenAt) })}
          </p>
        ))}
      </div>
      {of.extension !== null && (
        <p>
          {t("workbench.request.extension", {
            name: of.extension.byName,
            day: day(`${of.extension.until}T00:00:00+07:00`),
            reason: of.extension.reason,
          })}
        </p>
      )}
      {of.closedAt !== null && (
        <p>
          {t("workbench.request.closed", { time: time(of.closedAt) })}
          {of.closeReason !== null && `. ${t("workbench.request.close-reason", { reason: of.closeReason })}`}
        </p>
      )}
    </section>
  );
}
