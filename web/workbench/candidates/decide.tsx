import { useState } from "react";
import { candidatesPageText } from "../../../src/kernel/text/workbench/candidates.ts";
import type { CandidateSheet, Decision } from "../api/candidates.ts";
import { useDecide, useUndoDecision } from "../api/candidates.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Confirm } from "../frame/confirm.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";

const decisions = ["unregistered", "registered", "not-commerce", "blocked-asked"] as const;

/** What may be decided now, each with the reason asked for; and the last decision taken back. */
export function Decide({ sheet }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const [asked, setAsked] = useState<Decision | null>(null);
  const undo = useUndoDecision(sheet.id);
  const isOpen = sheet.state === "new" || sheet.state === "looked" || sheet.state === "silent";
  const offered = decisions.filter((one) => (one === "blocked-asked" ? sheet.state === "unregistered" : isOpen));
  return (
    <div className="stack no-print">
      <ProblemNote error={undo.error} />
      <div className="row">
        {offered.map((one) => (
          <AbilityButton
            key={one}
            ability={sheet.abilities.decide[one]}
            variant={one === "unregistered" ? "filled" : "default"}
            onClick={() => setAsked(one)}
          >
            {t(`workbench.candidate.decide.${one}`)}
          </AbilityButton>
        ))}
        {!isOpen && (
          <AbilityButton
            ability={sheet.abilities.undo}
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate()}
          >
            {t("workbench.candidate.undo")}
          </AbilityButton>
        )}
      </div>
      {asked !== null && <DecideDialog sheet={sheet} decision={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

type DialogParts = { sheet: CandidateSheet; decision: Decision; onClose: () => void };

function DecideDialog({ sheet, decision, onClose }: DialogParts) {
  const t = useText(candidatesPageText);
  const [reason, setReason] = useState("");
  const decide = useDecide(sheet);
  const title = t(`workbench.candidate.decide.${decision}`);
  return (
    <Confirm
      title={title}
      change={decide}
      onConfirm={() => decide.mutate({ decision, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t(`workbench.candidate.decide.${decision}.about`)}</p>
      <ReasonField label={t("workbench.candidate.decide.reason")} data-autofocus value={reason} onChange={setReason} />
    </Confirm>
  );
}
