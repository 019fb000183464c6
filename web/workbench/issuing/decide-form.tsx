import { Button, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { issuingPageText } from "../../../src/kernel/text/workbench/issuing.ts";
import type { CodeOrder } from "../api/code-orders.ts";
import { useChangeOrder } from "../api/code-orders.ts";
import { Dialog } from "../frame/dialog.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";

/** Approves or refuses an order; refusing takes a reason. */
export function DecideForm({ of, kind, onClose }: { of: CodeOrder; kind: "approve" | "refuse"; onClose: () => void }) {
  const t = useText(issuingPageText);
  const f = useText(frameText);
  const { number } = useFormat();
  const [reason, setReason] = useState("");
  const change = useChangeOrder(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ kind, body: { reason } }, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} title={t(`workbench.code-order.${kind}`)}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={change.error} />
        {kind === "approve" && <p>{t("workbench.code-order.approve.about", { count: number(of.size) })}</p>}
        <Textarea
          label={t(`workbench.code-order.${kind}.reason`)}
          required={kind === "refuse"}
          withAsterisk={false}
          rows={3}
          maxLength={2000}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" loading={change.isPending}>
            {t(`workbench.code-order.${kind}`)}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
