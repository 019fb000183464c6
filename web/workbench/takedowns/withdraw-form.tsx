import { useState } from "react";
import { takedownsPageText } from "../../../src/kernel/text/workbench/takedowns.ts";
import type { TakedownFile } from "../api/takedowns.ts";
import { useChangeTakedown } from "../api/takedowns.ts";
import { Confirm } from "../frame/confirm.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";

/** Takes a request back, with the reason. */
export function WithdrawForm({ of, onClose }: { of: TakedownFile; onClose: () => void }) {
  const t = useText(takedownsPageText);
  const [reason, setReason] = useState("");
  const change = useChangeTakedown(of);
  const submit = () => {
    change.mutate({ kind: "withdraw", body: { reason } }, { onSuccess: onClose });
  };
  return (
    <Confirm title={t("workbench.takedown.withdraw")} change={change} onConfirm={submit} onClose={onClose}>
      <ReasonField label={t("workbench.takedown.withdraw.reason")} data-autofocus value={reason} onChange={setReason} />
    </Confirm>
  );
}
