import { useState } from "react";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { PartyFile } from "../api/parties.ts";
import { useChangeParty } from "../api/parties.ts";
import { Confirm } from "../frame/confirm.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";

/** Suspends a party or reinstates it, and says what will come of it. */
export function Standing({ of, onClose }: { of: PartyFile; onClose: () => void }) {
  const t = useText(partiesPageText);
  const [reason, setReason] = useState("");
  const change = useChangeParty(of.id);
  const act = of.state === "active" ? "suspend" : "reinstate";
  const body = { state: of.state === "active" ? "suspended" : "active", reason: reason.trim() };
  return (
    <Confirm
      title={t(`workbench.party.${act}`)}
      change={change}
      onConfirm={() => change.mutate({ kind: "standing", version: of.version, body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t(`workbench.party.${act}.sure`)}</p>
      <ReasonField
        label={t("workbench.party.reason")}
        description={t("workbench.party.reason.help")}
        data-autofocus
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  );
}
