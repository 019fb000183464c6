import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import { useOnce } from "../api/once.ts";
import type { Prefix } from "../api/parties.ts";
import { useChangeParty } from "../api/parties.ts";
import { Confirm } from "../frame/confirm.tsx";
import { useText } from "../words/lang.tsx";
import { faultsAt } from "./faults.ts";

/** A party claims a company prefix. */
export function ClaimPrefix({ party, onClose }: { party: string; onClose: () => void }) {
  const t = useText(partiesPageText);
  const [prefix, setPrefix] = useState("");
  const change = useChangeParty(party);
  const once = useOnce();
  const { at, others } = faultsAt(change.error, ["prefix"]);
  const body = { prefix };
  return (
    <Confirm
      title={t("workbench.prefix.claim")}
      change={{ error: others, isPending: change.isPending }}
      onConfirm={() => change.mutate({ kind: "claim-prefix", body, once: once(body) }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        label={t("workbench.prefix")}
        description={t("workbench.prefix.digits")}
        required
        withAsterisk={false}
        inputMode="numeric"
        maxLength={20}
        autoComplete="off"
        data-autofocus
        error={at.get("prefix")}
        value={prefix}
        onChange={(event) => setPrefix(event.currentTarget.value)}
      />
    </Confirm>
  );
}

/** An officer says whether a prefix is the party's, and on what ground. */
export function ProvePrefix({ party, of, onClose }: { party: string; of: Prefix; onClose: () => void }) {
  const t = useText(partiesPageText);
  const f = useText(frameText);
  const [proof, setProof] = useState("verified");
  const [note, setNote] = useState("");
  const change = useChangeParty(party);
  const body = { proof, note: note.trim() };
  return (
    <Confirm
      title={t("workbench.prefix.prove.of", { prefix: of.prefix })}
      change={change}
      onConfirm={() => change.mutate({ kind: "prove-prefix", prefix: of, body }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t("workbench.prefix.prove.about")}</p>
      <NativeSelect
        label={t("workbench.prefix.proof")}
        value={proof}
        data={(["verified", "refused"] as const).map((value) => ({
          value,
          label: t(`workbench.prefix.prove.${value}`),
        }))}
        onChange={(event) => setProof(event.currentTarget.value)}
      />
      <Textarea
        label={`${t("workbench.prefix.prove.note")} (${f("workbench.optional")})`}
        rows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Confirm>
  );
}
