import { useState } from "react";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import type { RequestFile } from "../../api/exchange-requests.ts";
import { useChangeRequest } from "../../api/exchange-requests.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { ExtensionForm } from "./extension-form.tsx";
import { PassForm } from "./pass-form.tsx";
import { ReasonForm } from "./reason-form.tsx";

type Act = "answer" | "refuse" | "withdraw" | "askExtension" | "decideExtension" | "passOn";
const names = {
  answer: "workbench.request.answer",
  refuse: "workbench.request.refuse",
  withdraw: "workbench.request.withdraw",
  askExtension: "workbench.request.ask-extension",
  decideExtension: "workbench.request.decide-extension",
  passOn: "workbench.request.pass-on",
} as const;

/** What may be done with a request by those whose turn it is; of the other side's moves nothing is shown. */
export function RequestActions({ of }: { of: RequestFile }) {
  const t = useText(requestsPageText);
  const [act, setAct] = useState<Act | null>(null);
  const acknowledge = useChangeRequest(of);
  if (!of.isOpen) return null;
  const own: Act[] = of.extension === null ? ["withdraw"] : ["decideExtension", "withdraw"];
  const acts: Act[] = of.isOwn ? own : ["answer", "askExtension", "passOn", "refuse"];
  const close = () => setAct(null);
  return (
    <section className="stack no-print" aria-label={t("workbench.request.actions")}>
      <ProblemNote error={acknowledge.error} />
      <div className="row">
        {!of.isOwn && (of.state === "sent" || of.state === "seen") && (
          <AbilityButton
            ability={of.abilities.acknowledge}
            size="sm"
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate({ kind: "acknowledge" })}
          >
            {t("workbench.request.acknowledge")}
          </AbilityButton>
        )}
        {acts.map((one) => (
          <AbilityButton
            key={one}
            ability={of.abilities[one]}
            size="sm"
            variant={one === "answer" || one === "decideExtension" ? "filled" : "default"}
            onClick={() => setAct(one)}
          >
            {t(names[one])}
          </AbilityButton>
        ))}
      </div>
      {act === "answer" && <AnswerForm of={of} onClose={close} />}
      {(act === "refuse" || act === "withdraw") && (
        <ReasonForm of={of} kind={act} title={t(names[act])} onClose={close} />
      )}
      {(act === "askExtension" || act === "decideExtension") && (
        <ExtensionForm of={of} deciding={act === "decideExtension"} title={t(names[act])} onClose={close} />
      )}
      {act === "passOn" && <PassForm of={of} onClose={close} />}
    </section>
  );
}
