import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { operationsPageText } from "../../../../src/kernel/text/workbench/exchange-operations.ts";
import type { OperationFile } from "../../api/exchange-operations.ts";
import { useChangeOperation } from "../../api/exchange-operations.ts";
import { AgencyBoxes } from "../../cases/agency-boxes.tsx";
import { Confirm } from "../../frame/confirm.tsx";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";

type Parts = { of: OperationFile; onClose: () => void };

/** Taking agencies in and putting them out. */
export function MembersForm({ of, onClose }: Parts) {
  const t = useText(operationsPageText);
  const [members, setMembers] = useState(of.members);
  const change = useChangeOperation(of);
  const submit = () => {
    change.mutate({ kind: "members", body: { members } }, { onSuccess: onClose });
  };
  return (
    <FormDialog title={t("workbench.operation.members.change")} wide change={change} onSend={submit} onClose={onClose}>
      <AgencyBoxes chosen={members} onChange={setMembers} />
    </FormDialog>
  );
}

/** Ending an operation with what came of it, or calling it off. */
export function EndForm({ of, onClose }: Parts) {
  const t = useText(operationsPageText);
  const [state, setState] = useState<"ended" | "cancelled">("ended");
  const [outcome, setOutcome] = useState("");
  const change = useChangeOperation(of);
  const submit = () => {
    change.mutate({ kind: "end", body: { state, outcome } }, { onSuccess: onClose });
  };
  return (
    <Confirm title={t("workbench.operation.end")} change={change} onConfirm={submit} onClose={onClose}>
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
    </Confirm>
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
