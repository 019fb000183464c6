import { Button, NativeSelect, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { useLocation } from "wouter";
import { operationsPageText } from "../../../../src/kernel/text/workbench/exchange-operations.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { OperationFile } from "../../api/exchange-operations.ts";
import { useChangeOperation } from "../../api/exchange-operations.ts";
import { AgencyBoxes } from "../../cases/agency-boxes.tsx";
import { Confirm } from "../../frame/confirm.tsx";
import { Dialog } from "../../frame/dialog.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";

type Parts = { of: OperationFile; onClose: () => void };

/** Taking agencies in and putting them out. */
export function MembersForm({ of, onClose }: Parts) {
  const t = useText(operationsPageText);
  const f = useText(frameText);
  const [members, setMembers] = useState(of.members);
  const change = useChangeOperation(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ kind: "members", body: { members } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t("workbench.operation.members.change")} wide onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={change.error} />
        <AgencyBoxes chosen={members} onChange={setMembers} />
        <div className="row">
          <Button type="submit" loading={change.isPending}>
            {f("workbench.save")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Ending an operation with what came of it, or calling it off. */
export function EndForm({ of, onClose }: Parts) {
  const t = useText(operationsPageText);
  const f = useText(frameText);
  const [state, setState] = useState<"ended" | "cancelled">("ended");
  const [outcome, setOutcome] = useState("");
  const change = useChangeOperation(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ kind: "end", body: { state, outcome } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t("workbench.operation.end")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={change.error} />
        <NativeSelect
          label={t("workbench.operation.end.how")}
          value={state}
          onChange={(event) => setState(event.currentTarget.value === "cancelled" ? "cancelled" : "ended")}
        >
          <option value="ended">{t("workbench.operation.end.ended")}</option>
          <option value="cancelled">{t("workbench.operation.end.cancelled")}</option>
        </NativeSelect>
        <Textarea
          label={t("workbench.operation.outcome")}
          required
          withAsterisk={false}
          rows={4}
          maxLength={10_000}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" loading={change.isPending}>
            {t("workbench.operation.end")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Taking the own agency out: afterwards there is nothing left to see. */
export function LeaveForm({ of, onClose }: Parts) {
  const t = useText(operationsPageText);
  const change = useChangeOperation(of);
  const [, go] = useLocation();
  return (
    <Confirm
      title={t("workbench.operation.leave")}
      change={change}
      onConfirm={() => change.mutate({ kind: "leave" }, { onSuccess: () => go(paths.operations) })}
      onClose={onClose}
    >
      <p>{t("workbench.operation.leave.about")}</p>
    </Confirm>
  );
}
