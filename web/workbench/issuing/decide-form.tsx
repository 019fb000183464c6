import { useState } from "react";
import { issuingPageText } from "../../../src/kernel/text/workbench/issuing.ts";
import type { CodeOrder } from "../api/code-orders.ts";
import { useChangeOrder } from "../api/code-orders.ts";
import { Confirm } from "../frame/confirm.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useFormat, useText } from "../words/lang.tsx";

/** Approves or refuses an order; refusing takes a reason. */
export function DecideForm({ of, kind, onClose }: { of: CodeOrder; kind: "approve" | "refuse"; onClose: () => void }) {
  const t = useText(issuingPageText);
  const { number } = useFormat();
  const [reason, setReason] = useState("");
  const change = useChangeOrder(of);
  const submit = () => {
    change.mutate({ kind, body: { reason } }, { onSuccess: onClose });
  };
  return (
    <Confirm title={t(`workbench.code-order.${kind}`)} change={change} onConfirm={submit} onClose={onClose}>
      {kind === "approve" && <p>{t("workbench.code-order.approve.about", { count: number(of.size) })}</p>}
      <ReasonField
        label={t(`workbench.code-order.${kind}.reason`)}
        required={kind === "refuse"}
        data-autofocus
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  );
}
