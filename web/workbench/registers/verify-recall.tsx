import { useState } from "react";
import { registersPageText } from "../../../src/kernel/text/workbench/registers.ts";
import type { Recall } from "../api/registers.ts";
import { useVerifyRecall } from "../api/registers.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Confirm } from "../frame/confirm.tsx";
import { ReasonField } from "../frame/reason-field.tsx";
import { useText } from "../words/lang.tsx";

/** Makes an alert public; it asks how it was verified, and says that there is no way back. */
export function VerifyRecall({ of }: { of: Recall }) {
  const t = useText(registersPageText);
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState("");
  const verify = useVerifyRecall(of);
  const close = () => {
    setAsking(false);
    verify.reset();
  };
  return (
    <>
      <AbilityButton ability={of.abilities.verify} onClick={() => setAsking(true)}>
        {t("workbench.recall.verify")}
      </AbilityButton>
      {asking && (
        <Confirm
          title={t("workbench.recall.verify")}
          change={verify}
          onConfirm={() => verify.mutate(note.trim(), { onSuccess: close })}
          onClose={close}
        >
          <p>{t("workbench.recall.verify.sure")}</p>
          <ReasonField label={t("workbench.recall.verify.note")} data-autofocus value={note} onChange={setNote} />
        </Confirm>
      )}
    </>
  );
}
