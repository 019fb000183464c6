import { useState } from "react";
import { statesPageText } from "../../../src/kernel/text/workbench/states.ts";
import type { CodeNotice } from "../api/states.ts";
import { useChangeNotice } from "../api/states.ts";
import { Confirm } from "../frame/confirm.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";
import { blankDecision, DecisionFields } from "./decision-fields.tsx";

/** Sets what a party asked for, with the decision that it rests on. */
export function GrantForm({ of, onClose }: { of: CodeNotice; onClose: () => void }) {
  const t = useText(statesPageText);
  const [decision, setDecision] = useState(blankDecision);
  const change = useChangeNotice(of);
  const submit = () => {
    change.mutate({ kind: "grant", body: decision }, { onSuccess: onClose });
  };
  return (
    <Confirm title={t("workbench.notice-of-codes.grant")} change={change} onConfirm={submit} onClose={onClose}>
      <DecisionFields of={decision} onChange={setDecision} />
      <p className="small soft">{t("workbench.states.form.effect")}</p>
    </Confirm>
  );
}

/** Refuses or lifts, with the reason. */
export function ReasonForm({ of, kind, onClose }: { of: CodeNotice; kind: "refuse" | "lift"; onClose: () => void }) {
  const t = useText(statesPageText);
  const [reason, setReason] = useState("");
  const change = useChangeNotice(of);
  return (
    <Confirm
      title={t(`workbench.notice-of-codes.${kind}`)}
      change={change}
      onConfirm={() => change.mutate({ kind, body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <ReasonField
        label={t(`workbench.notice-of-codes.${kind}.reason`)}
        maxLength={1000}
        data-autofocus
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  );
}
