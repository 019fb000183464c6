import { useState } from "react";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import type { RequestFile } from "../../api/exchange-requests.ts";
import { useChangeRequest } from "../../api/exchange-requests.ts";
import { Confirm } from "../../frame/confirm.tsx";
import { ReasonField } from "../../frame/reason-field.tsx";
import { useText } from "../../words/lang.tsx";

type Parts = { of: RequestFile; kind: "refuse" | "withdraw"; title: string; onClose: () => void };

/** Refusing or withdrawing, with the reason that the other side reads. */
export function ReasonForm({ of, kind, title, onClose }: Parts) {
  const t = useText(requestsPageText);
  const [reason, setReason] = useState("");
  const change = useChangeRequest(of);
  const submit = () => {
    change.mutate({ kind, body: { reason } }, { onSuccess: onClose });
  };
  return (
    <Confirm title={title} change={change} onConfirm={submit} onClose={onClose}>
      <ReasonField label={t("workbench.reason")} data-autofocus value={reason} onChange={setReason} />
    </Confirm>
  );
}
