import { Button, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { RequestFile } from "../../api/exchange-requests.ts";
import { useChangeRequest } from "../../api/exchange-requests.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";

type Parts = { of: RequestFile; kind: "refuse" | "withdraw"; title: string; onClose: () => void };

/** Refusing or withdrawing, with the reason that the other side reads. */
export function ReasonForm({ of, kind, title, onClose }: Parts) {
  const t = useText(requestsPageText);
  const f = useText(frameText);
  const [reason, setReason] = useState("");
  const change = useChangeRequest(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ kind, body: { reason } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={change.error} />
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
        <div className="row">
          <Button type="submit" loading={change.isPending}>
            {title}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
