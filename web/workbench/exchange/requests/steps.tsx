import { exchangeRequestsText } from "../../../../src/kernel/text/exchange-requests.ts";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { Step } from "../../api/exchange-requests.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import style from "./requests.module.css";

/** What happened, newest first, with who did it. */
export function Steps({ steps, title }: { steps: readonly Step[]; title: string }) {
  const t = useText(requestsPageText);
  const { time } = useFormat();
  const nameOf = useAgencyName();
  const detailsOf = useDetails();
  const nameOfStep = (type: string) => {
    const key = `workbench.step.${type}`;
    return key in requestsPageText ? t(key as keyof typeof requestsPageText) : type;
  };
  return (
    <section className="sheet" aria-label={title}>
      <h2>{title}</h2>
      <ol className={style["line"]} reversed>
        {steps.toReversed().map((step) => (
          <li key={step.id} className={style["step"]}>
            <strong>{nameOfStep(step.type)}</strong>
            {detailsOf(step).map((detail) => (
              <div key={detail}>{detail}</div>
            ))}
            <div className="small soft">
              <time dateTime={step.at}>{time(step.at)}</time> ·{" "}
              {typeof step.payload["by"] === "string" ? step.payload["by"] : t("workbench.step.house")} (
              {nameOf(step.agency)})
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a step's payload says, for the fields that steps here carry. */
function useDetails(): (step: Step) => string[] {
  const t = useText(requestsPageText);
  const s = useText(exchangeRequestsText);
  const nameOf = useAgencyName();
  const { day } = useFormat();
  return ({ type, payload }) => {
    const of = (name: string) => (typeof payload[name] === "string" ? payload[name] : "");
    const names = (name: string) =>
      Array.isArray(payload[name]) ? payload[name].map((one) => nameOf(String(one))) : [];
    const on = (name: string) => day(`${of(name)}T00:00:00+07:00`);
    const details: string[] = [];
    if (type === "exchange-request-passed-on")
      details.push(t("workbench.step.moved", { from: nameOf(of("from")), to: nameOf(of("to")) }));
    if (type === "exchange-extension-asked") details.push(t("workbench.step.until", { day: on("until") }));
    if (type === "exchange-extension-decided")
      details.push(
        payload["granted"] === true ? t("workbench.step.granted", { day: on("until") }) : t("workbench.step.denied"),
      );
    if (type === "exchange-request-answered" && payload["isLast"] === true)
      details.push(t("workbench.request.part.last"));
    if (of("title") !== "") details.push(of("title"));
    if (type === "operation-task-added") details.push(`${of("task")} → ${nameOf(of("doer"))}`);
    if (type === "operation-task-changed")
      details.push(s(`exchange-requests.task.${of("state")}` as "exchange-requests.task.done"));
    if (names("in").length > 0) details.push(t("workbench.step.in", { who: names("in").join(", ") }));
    if (names("out").length > 0) details.push(t("workbench.step.out", { who: names("out").join(", ") }));
    if (of("reason") !== "") details.push(of("reason"));
    if (of("outcome") !== "") details.push(of("outcome"));
    return details;
  };
}
