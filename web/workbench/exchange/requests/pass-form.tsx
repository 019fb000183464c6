import { useState } from "react";
import { useLocation } from "wouter";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import type { RequestFile } from "../../api/exchange-requests.ts";
import { useChangeRequest } from "../../api/exchange-requests.ts";
import { Confirm } from "../../frame/confirm.tsx";
import { ReasonField } from "../../frame/reason-field.tsx";
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
    <Confirm
      title={t("workbench.request.pass-on")}
      change={change}
      disabled={to === ""}
      onConfirm={submit}
      onClose={onClose}
    >
      <AgencySelect label={t("workbench.pass.to")} value={to} onChange={setTo} without={[of.agency, of.holder]} />
      <ReasonField label={t("workbench.reason")} value={reason} onChange={setReason} />
      <p className="small soft">
        {t("workbench.pass.after")} {!of.formerSees && t("workbench.pass.gone")}
      </p>
    </Confirm>
  );
}
