import { issuingPageText } from "../../../src/kernel/text/workbench/issuing.ts";
import type { CodeOrderFile } from "../api/code-orders.ts";
import { useFormat, useText } from "../words/lang.tsx";

const steps = [
  "order-placed",
  "order-withdrawn",
  "order-approved",
  "order-refused",
  "codes-issued",
  "print-password-shown",
  "print-file-opened",
  "activation-reported",
] as const;
const ofAuthority: readonly string[] = ["order-approved", "order-refused"];

/** What happened to the order, newest first; people of the other side are named by whom they work for. */
export function Steps({ of }: { of: CodeOrderFile }) {
  const t = useText(issuingPageText);
  const { time } = useFormat();
  const sideOf = (type: string) => {
    if (type === "codes-issued") return t("workbench.code-order.by.house");
    return t(ofAuthority.includes(type) ? "workbench.code-order.by.authority" : "workbench.code-order.by.party");
  };
  return (
    <section className="sheet stack">
      <h2>{t("workbench.code-order.steps")}</h2>
      <ul className="plain-list">
        {of.facts.toReversed().map((fact) => {
          const step = steps.find((one) => one === fact.type);
          return (
            <li key={fact.id}>
              {step === undefined ? fact.type : t(`workbench.code-order.step.${step}`)}{" "}
              <span className="small soft">
                {time(fact.at)} · {of.names[fact.actor] ?? sideOf(fact.type)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
