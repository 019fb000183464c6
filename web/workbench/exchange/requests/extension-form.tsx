import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { RequestFile } from "../../api/exchange-requests.ts";
import { useChangeRequest } from "../../api/exchange-requests.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { ReasonField } from "../../frame/reason-field.tsx";
import { useFormat, useText } from "../../words/lang.tsx";

type Parts = { of: RequestFile; deciding: boolean; title: string; onClose: () => void };

/** Asking for more time, or deciding on what was asked. */
export function ExtensionForm({ of, deciding, title, onClose }: Parts) {
  const t = useText(requestsPageText);
  const f = useText(frameText);
  const { day } = useFormat();
  const [days, setDays] = useState("5");
  const [reason, setReason] = useState("");
  const change = useChangeRequest(of);
  const decide = (granted: boolean) =>
    change.mutate({ kind: "extension/decision", body: { granted, reason } }, { onSuccess: onClose });
  const submit = () => {
    if (deciding) decide(true);
    else change.mutate({ kind: "extension", body: { workingDays: Number(days), reason } }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={title}
      change={change}
      send={t(deciding ? "workbench.extension.grant" : "workbench.extension.go")}
      otherwise={
        deciding && (
          <Button variant="default" loading={change.isPending} onClick={() => decide(false)}>
            {t("workbench.extension.deny")}
          </Button>
        )
      }
      onSend={submit}
      onClose={onClose}
    >
      {deciding && of.extension !== null && (
        <p>
          {t("workbench.request.extension", {
            name: of.extension.byName,
            day: day(`${of.extension.until}T00:00:00+07:00`),
            reason: of.extension.reason,
          })}
        </p>
      )}
      {!deciding && (
        <TextInput
          type="number"
          min={1}
          max={120}
          label={t("workbench.extension.days")}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
      )}
      <ReasonField
        label={deciding ? `${t("workbench.reason")} (${f("workbench.optional")})` : t("workbench.reason")}
        required={!deciding}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
