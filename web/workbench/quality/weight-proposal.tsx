import { useState } from "react";
import { weightsPageText } from "../../../src/kernel/text/workbench/weights.ts";
import { useColleagueName } from "../api/users.ts";
import type { WeightProposal, WeightStep } from "../api/weights.ts";
import { useStepWeights } from "../api/weights.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Confirm } from "../frame/confirm.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { WeightFigures, WeightsTable } from "./weight-tables.tsx";

const tones = { open: "no", "in-force": "accent", refused: undefined, replaced: undefined, undone: "unsure" } as const;

/** One proposal: who made it, what became of it, its figures and weights, and what may be done. */
export function Proposal({ of, isOpen }: { of: WeightProposal; isOpen: boolean }) {
  const t = useText(weightsPageText);
  const { time } = useFormat();
  const nameOf = useColleagueName();
  const [asked, setAsked] = useState<WeightStep["step"] | null>(null);
  const { decided, undone } = of;
  const said = (step: NonNullable<typeof decided>, state: "in-force" | "refused" | "undone") =>
    t("workbench.weights.decided", {
      state: t(`workbench.weights.state.${state}`),
      name: nameOf(step.by),
      time: time(step.at),
      reason: step.reason,
    });
  return (
    <article className="sheet stack">
      <p className="row">
        <span className="tag" data-tone={tones[of.state]}>
          {t(`workbench.weights.state.${of.state}`)}
        </span>
        <span>{t("workbench.weights.made", { name: nameOf(of.madeBy), time: time(of.madeAt) })}</span>
      </p>
      {decided !== null && <p>{said(decided, of.state === "refused" ? "refused" : "in-force")}</p>}
      {undone !== null && <p>{said(undone, "undone")}</p>}
      {isOpen ? (
        <Details of={of} />
      ) : (
        <details>
          <summary>{t("workbench.weights.show")}</summary>
          <div className="stack">
            <Details of={of} />
          </div>
        </details>
      )}
      <div className="row no-print">
        {of.state === "open" && (
          <>
            <AbilityButton ability={of.abilities.decide} onClick={() => setAsked("apply")}>
              {t("workbench.weights.apply")}
            </AbilityButton>
            <AbilityButton ability={of.abilities.decide} variant="default" onClick={() => setAsked("refuse")}>
              {t("workbench.weights.refuse")}
            </AbilityButton>
          </>
        )}
        {of.state === "in-force" && (
          <AbilityButton ability={of.abilities.undo} variant="default" onClick={() => setAsked("undo")}>
            {t("workbench.weights.undo")}
          </AbilityButton>
        )}
      </div>
      {asked !== null && <StepForm id={of.id} step={asked} onClose={() => setAsked(null)} />}
    </article>
  );
}

function Details({ of }: { of: WeightProposal }) {
  return (
    <>
      <WeightFigures figures={of.figures} />
      <WeightsTable worths={of.worths} />
    </>
  );
}

/** Asks for the reason, and says what will come of it. */
function StepForm({ id, step, onClose }: { id: string; step: WeightStep["step"]; onClose: () => void }) {
  const t = useText(weightsPageText);
  const [reason, setReason] = useState("");
  const change = useStepWeights(id);
  const title = t(`workbench.weights.${step}`);
  return (
    <Confirm
      title={title}
      change={change}
      onConfirm={() => change.mutate({ step, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t(`workbench.weights.${step}.sure`)}</p>
      <ReasonField label={t("workbench.weights.reason")} data-autofocus value={reason} onChange={setReason} />
    </Confirm>
  );
}
