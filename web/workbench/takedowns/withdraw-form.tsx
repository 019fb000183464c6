import { Button, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { takedownsPageText } from "../../../src/kernel/text/workbench/takedowns.ts";
import type { TakedownFile } from "../api/takedowns.ts";
import { useChangeTakedown } from "../api/takedowns.ts";
import { Dialog } from "../frame/dialog.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";

/** Takes a request back, with the reason. */
export function WithdrawForm({ of, onClose }: { of: TakedownFile; onClose: () => void }) {
  const t = useText(takedownsPageText);
  const f = useText(frameText);
  const [reason, setReason] = useState("");
  const change = useChangeTakedown(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ kind: "withdraw", body: { reason } }, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} title={t("workbench.takedown.withdraw")}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={change.error} />
        <Textarea
          label={t("workbench.takedown.withdraw.reason")}
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
            {t("workbench.takedown.withdraw")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
