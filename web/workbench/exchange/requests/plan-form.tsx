import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { operationsPageText } from "../../../../src/kernel/text/workbench/exchange-operations.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { OperationFile } from "../../api/exchange-operations.ts";
import { useChangeOperation, usePlanOperation } from "../../api/exchange-operations.ts";
import { useOnce } from "../../api/once.ts";
import { AgencyBoxes } from "../../cases/agency-boxes.tsx";
import { Confirm } from "../../frame/confirm.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";

const noOperation = { id: "", version: 0 };

/** Planning an operation with other agencies, or changing its plan. */
export function PlanForm({ of, onClose }: { of: OperationFile | null; onClose: () => void }) {
  const t = useText(operationsPageText);
  const f = useText(frameText);
  const [given, setGiven] = useState({
    name: of?.name ?? "",
    purpose: of?.purpose ?? "",
    plan: of?.plan ?? "",
    startsOn: of?.startsOn ?? "",
    endsOn: of?.endsOn ?? "",
  });
  const [targets, setTargets] = useState(
    (of?.targets ?? []).map(({ name, taxCode }) => (taxCode === null ? name : `${name}; ${taxCode}`)).join("\n"),
  );
  const [members, setMembers] = useState<string[]>([]);
  const plan = usePlanOperation();
  const change = useChangeOperation(of ?? noOperation);
  const once = useOnce();
  const [, go] = useLocation();
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const submit = () => {
    const body = { ...given, targets: readTargets(targets) };
    if (of !== null) return change.mutate({ kind: "edit", body }, { onSuccess: onClose });
    const input = { ...body, members };
    plan.mutate({ input, once: once(input) }, { onSuccess: (planned) => go(paths.operation(planned.id)) });
  };
  return (
    <Confirm
      title={t(of === null ? "workbench.operations.new" : "workbench.operation.edit")}
      wide
      change={{ error: plan.error ?? change.error, isPending: plan.isPending || change.isPending }}
      disabled={of === null && members.length === 0}
      onConfirm={submit}
      onClose={onClose}
    >
      <TextInput
        label={t("workbench.operations.name")}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
        value={given.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t("workbench.operation.purpose")}
        required
        withAsterisk={false}
        rows={2}
        maxLength={5000}
        value={given.purpose}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <div className="row">
        <TextInput
          type="date"
          label={t("workbench.operation.starts")}
          required
          withAsterisk={false}
          value={given.startsOn}
          onChange={(event) => set({ startsOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t("workbench.operation.ends")}
          required
          withAsterisk={false}
          min={given.startsOn}
          value={given.endsOn}
          onChange={(event) => set({ endsOn: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={`${t("workbench.operation.plan")} (${f("workbench.optional")})`}
        rows={4}
        maxLength={20_000}
        value={given.plan}
        onChange={(event) => set({ plan: event.currentTarget.value })}
      />
      <Textarea
        label={`${t("workbench.operation.targets")} (${f("workbench.optional")})`}
        description={t("workbench.operation.targets.help")}
        rows={3}
        value={targets}
        onChange={(event) => setTargets(event.currentTarget.value)}
      />
      {of === null && <AgencyBoxes chosen={members} onChange={setMembers} />}
    </Confirm>
  );
}

function readTargets(written: string): { name: string; taxCode?: string }[] {
  return written.split("\n").flatMap((line) => {
    const [name = "", taxCode = ""] = line.split(";").map((part) => part.trim());
    if (name === "") return [];
    return [taxCode === "" ? { name } : { name, taxCode }];
  });
}
