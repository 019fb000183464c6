import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { groupsPageText } from "../../../../src/kernel/text/workbench/exchange-groups.ts";
import type { SharingGroup } from "../../api/groups.ts";
import { useChangeGroups } from "../../api/groups.ts";
import { useOnce } from "../../api/once.ts";
import { AgencyBoxes } from "../../cases/agency-boxes.tsx";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { faultsAt } from "../../parties/faults.ts";
import { useText } from "../../words/lang.tsx";

type Parts = { of?: SharingGroup; onClose: () => void; onMade?: (group: SharingGroup) => void };

/** Makes a group with its first members, or changes what one is called and for. */
export function GroupForm({ of, onClose, onMade }: Parts) {
  const t = useText(groupsPageText);
  const [words, setWords] = useState({ name: of?.name ?? "", purpose: of?.purpose ?? "" });
  const [members, setMembers] = useState<string[]>([]);
  const change = useChangeGroups();
  const once = useOnce();
  const { at, others } = faultsAt(change.error, ["members", "name", "purpose"]);
  const submit = () => {
    const body = { ...words, members };
    const asked =
      of === undefined
        ? ({ kind: "make", body, once: once(body) } as const)
        : ({ kind: "words", of, body: words } as const);
    change.mutate(asked, {
      onSuccess: (group) => {
        onClose();
        onMade?.(group);
      },
    });
  };
  return (
    <FormDialog
      title={t(of === undefined ? "workbench.groups.make" : "workbench.group.change")}
      change={{ error: others, isPending: change.isPending }}
      onSend={submit}
      onClose={onClose}
    >
      <TextInput
        label={t("workbench.groups.name")}
        required
        withAsterisk={false}
        minLength={2}
        maxLength={120}
        autoComplete="off"
        data-autofocus
        error={at.get("name")}
        value={words.name}
        onChange={(event) => setWords({ ...words, name: event.currentTarget.value })}
      />
      <Textarea
        label={t("workbench.group.purpose")}
        required
        withAsterisk={false}
        minLength={5}
        maxLength={1000}
        rows={3}
        error={at.get("purpose")}
        value={words.purpose}
        onChange={(event) => setWords({ ...words, purpose: event.currentTarget.value })}
      />
      {of === undefined && <AgencyBoxes chosen={members} onChange={setMembers} />}
      {at.has("members") && <p role="alert">{at.get("members")}</p>}
    </FormDialog>
  );
}
