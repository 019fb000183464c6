import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { useWithdrawRecord } from "../../api/exchange-records.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";

/** Withdraws a record from all others, with a reason. */
export function WithdrawForm({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(exchangeRecordsPageText);
  const f = useText(frameText);
  const [reason, setReason] = useState("");
  const withdraw = useWithdrawRecord(id);
  return (
    <Dialog title={t("workbench.record.withdraw")} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          withdraw.mutate(reason, { onSuccess: onClose });
        }}
      >
        <p>{t("workbench.record.withdraw.about")}</p>
        <ProblemNote error={withdraw.error} />
        <Textarea
          label={t("workbench.record.withdraw.reason")}
          required
          withAsterisk={false}
          minLength={5}
          maxLength={500}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" color="red" loading={withdraw.isPending}>
            {t("workbench.record.withdraw")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
