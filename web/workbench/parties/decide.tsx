import { useState } from "react";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { PartyApplicationFile } from "../api/parties.ts";
import { useDecide } from "../api/parties.ts";
import { Confirm } from "../frame/confirm.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";

export type Act = "approve" | "ask" | "refuse";

/** Asks once more what an approval will do; a question back and a refusal need the words that the applicant will read. */
export function Decide({ of, act, onClose }: { of: PartyApplicationFile; act: Act; onClose: () => void }) {
  const t = useText(partiesPageText);
  const [reason, setReason] = useState("");
  const decide = useDecide(of);
  const confirm = () =>
    decide.mutate(act === "approve" ? { kind: act } : { kind: act, reason: reason.trim() }, { onSuccess: onClose });
  return (
    <Confirm title={t(`workbench.application.${act}`)} change={decide} onConfirm={confirm} onClose={onClose}>
      {act === "approve" ? (
        <p>{t("workbench.application.approve.sure", { name: of.name, person: of.contact.name })}</p>
      ) : (
        <ReasonField
          label={t(`workbench.application.${act}.reason`)}
          description={t("workbench.application.reason.help")}
          rows={4}
          data-autofocus
          value={reason}
          onChange={setReason}
        />
      )}
    </Confirm>
  );
}
