import { Textarea } from "@mantine/core";
import { useState } from "react";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import type { RequestFile } from "../../api/exchange-requests.ts";
import { useChangeRequest } from "../../api/exchange-requests.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
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
    <FormDialog
      title={title}
      error={change.error}
      isPending={change.isPending}
      send={title}
      onSend={submit}
      onClose={onClose}
    >
      <Textarea
        label={t("workbench.reason")}
        required
        withAsterisk={false}
        rows={3}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
