import { useQuery } from "@tanstack/react-query";
import { casesText } from "../../../src/kernel/text/cases.ts";
import { casesPageText } from "../../../src/kernel/text/workbench/cases.ts";
import { useAudienceName } from "../api/groups.ts";
import type { CaseFile, Names, Step } from "../api/cases.ts";
import { caseLineQuery } from "../api/cases.ts";
import { Loading } from "../frame/loading.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import style from "./case-page.module.css";

/** What happened to a case, newest first: each fact in words, with what it changed. */
export function TimeLine({ of }: { of: CaseFile }) {
  const t = useText(casesPageText);
  const { time } = useFormat();
  const line = useQuery(caseLineQuery(of.id));
  const detailsOf = useDetails(line.data?.names ?? {});
  return (
    <section className="sheet" aria-labelledby="time-line">
      <h2 id="time-line">{t("workbench.case.time-line")}</h2>
      <ProblemNote error={line.error} onRetry={() => void line.refetch()} />
      {line.isPending && <Loading />}
      <ol className={style["line"]} reversed>
        {(line.data?.items ?? []).toReversed().map((step) => (
          <li key={step.id} className={style["step"]}>
            <strong>{step.text}</strong>
            {detailsOf(step).map((detail) => (
              <div key={detail}>{detail}</div>
            ))}
            <div className="small soft">
              <time dateTime={step.at}>
                {t("workbench.case.step.by", { time: time(step.at), name: line.data?.names[step.actor] ?? step.actor })}
              </time>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a fact's payload says, for the fields that facts about cases carry. */
function useDetails(names: Names): (step: Step) => string[] {
  const t = useText(casesPageText);
  const c = useText(casesText);
  const audienceName = useAudienceName();
  const inWords = (kind: string, value: string): string => {
    const key = `cases.${kind}.${value}`;
    return key in casesText ? c(key as keyof typeof casesText) : (names[value] ?? value);
  };
  return ({ type, payload }) => {
    const of = (name: string) => (typeof payload[name] === "string" ? payload[name] : "");
    const kind = type === "case-shared" ? "level" : "state";
    const details: string[] = [];
    if (Array.isArray(payload["leads"])) details.push(t("workbench.case.step.leads", { n: payload["leads"].length }));
    if (of("from") !== "" && of("to") !== "") {
      details.push(t("workbench.case.step.moved", { from: inWords(kind, of("from")), to: inWords(kind, of("to")) }));
    }
    const shared = payload["sharedWith"];
    if (Array.isArray(shared) && shared.length > 0)
      details.push(t("workbench.case.shared-with", { who: shared.map(String).map(audienceName).join(", ") }));
    if (of("outcome") !== "")
      details.push(t("workbench.case.step.outcome", { outcome: inWords("outcome", of("outcome")) }));
    if (of("reason") !== "") details.push(t("workbench.case.step.reason", { reason: of("reason") }));
    return details;
  };
}
