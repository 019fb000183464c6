import { Button, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { statesPageText } from "../../../src/kernel/text/workbench/states.ts";
import type { CodeNotice } from "../api/states.ts";
import { useChangeNotice } from "../api/states.ts";
import { Confirm } from "../frame/confirm.tsx";
import { Dialog } from "../frame/dialog.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import { blankDecision, DecisionFields } from "./decision-fields.tsx";

/** Sets what a party asked for, with the decision that it rests on. */
export function GrantForm({ of, onClose }: { of: CodeNotice; onClose: () => void }) {
  const t = useText(statesPageText);
  const f = useText(frameText);
  const [decision, setDecision] = useState(blankDecision);
  const change = useChangeNotice(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ kind: "grant", body: decision }, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} title={t("workbench.notice-of-codes.grant")}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={change.error} />
        <DecisionFields of={decision} onChange={setDecision} />
        <p className="small soft">{t("workbench.states.form.effect")}</p>
        <div className="row">
          <Button type="submit" loading={change.isPending}>
            {t("workbench.notice-of-codes.grant")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Refuses or lifts, with the reason. */
export function ReasonForm({ of, kind, onClose }: { of: CodeNotice; kind: "refuse" | "lift"; onClose: () => void }) {
  const t = useText(statesPageText);
  const [reason, setReason] = useState("");
  const change = useChangeNotice(of);
  return (
    <Confirm
      title={t(`workbench.notice-of-codes.${kind}`)}
      change={change}
      onConfirm={() => change.mutate({ kind, body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea
        label={t(`workbench.notice-of-codes.${kind}.reason`)}
        required
        withAsterisk={false}
        rows={3}
        maxLength={1000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
