import { useState } from "react";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { useWithdrawRecord } from "../../api/exchange-records.ts";
import { Confirm } from "../../frame/confirm.tsx";
import { ReasonField } from "../../frame/reason-field.tsx";
import { useText } from "../../words/lang.tsx";

/** Withdraws a record from all others, with a reason. */
export function WithdrawForm({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(exchangeRecordsPageText);
  const [reason, setReason] = useState("");
  const withdraw = useWithdrawRecord(id);
  return (
    <Confirm
      title={t("workbench.record.withdraw")}
      isFinal
      change={withdraw}
      onConfirm={() => {
        withdraw.mutate(reason, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t("workbench.record.withdraw.about")}</p>
      <ReasonField
        label={t("workbench.record.withdraw.reason")}
        minLength={5}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  );
}
