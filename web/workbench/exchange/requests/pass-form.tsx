import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import type { RequestFile } from "../../api/exchange-requests.ts";
import { useChangeRequest } from "../../api/exchange-requests.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";
import { AgencySelect } from "./agency-select.tsx";

/** Handing a request to another agency, or back; where one then sees it no more, the list opens. */
export function PassForm({ of, onClose }: { of: RequestFile; onClose: () => void }) {
  const t = useText(requestsPageText);
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const [, go] = useLocation();
  const change = useChangeRequest(of);
  const submit = () => {
    change.mutate(
      { kind: "pass-on", body: { to, reason } },
      { onSuccess: ({ isStillSeen }) => (isStillSeen === true ? onClose() : go(paths.requests)) },
    );
  };
  return (
    <FormDialog
      title={t("workbench.request.pass-on")}
      error={change.error}
      isPending={change.isPending}
      send={t("workbench.request.pass-on")}
      disabled={to === ""}
      onSend={submit}
      onClose={onClose}
    >
      <AgencySelect label={t("workbench.pass.to")} value={to} onChange={setTo} without={[of.agency, of.holder]} />
      <Textarea
        label={t("workbench.reason")}
        required
        withAsterisk={false}
        rows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className="small soft">
        {t("workbench.pass.after")} {!of.formerSees && t("workbench.pass.gone")}
      </p>
    </FormDialog>
  );
}
