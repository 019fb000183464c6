import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { exchangeBlindPageText } from "../../../../src/kernel/text/workbench/exchange-blind.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { BlindNotice } from "../../api/exchange-blind.ts";
import { useAskAccess } from "../../api/exchange-blind.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { useText } from "../../words/lang.tsx";
import { endOfDay } from "../records/share-form.tsx";

/** Asks the other side for its record: for what, on which ground, until when. */
export function AskForm({ notice, onClose }: { notice: BlindNotice; onClose: () => void }) {
  const t = useText(exchangeBlindPageText);
  const f = useText(frameText);
  const [purpose, setPurpose] = useState("");
  const [basis, setBasis] = useState("");
  const [until, setUntil] = useState("");
  const ask = useAskAccess(notice.id);
  return (
    <FormDialog
      title={t("workbench.blind.ask")}
      change={ask}
      send={t("workbench.blind.ask.go")}
      onSend={() => {
        ask.mutate(
          { purpose, basis: basis.trim() === "" ? null : basis, until: endOfDay(until) ?? "" },
          { onSuccess: onClose },
        );
      }}
      onClose={onClose}
    >
      <p>{t("workbench.blind.ask.about")}</p>
      <Textarea
        label={t("workbench.blind.ask.purpose")}
        required
        withAsterisk={false}
        minLength={10}
        maxLength={2000}
        rows={3}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t("workbench.blind.ask.until")}
        required
        withAsterisk={false}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <TextInput
        label={`${t("workbench.blind.ask.basis")} (${f("workbench.optional")})`}
        maxLength={300}
        value={basis}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
