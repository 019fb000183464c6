import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { partiesText } from "../../../src/kernel/text/parties.ts";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { Party, PartyFile } from "../api/parties.ts";
import { useChangeParty } from "../api/parties.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { useText } from "../words/lang.tsx";

const kinds = [
  "manufacturer",
  "importer",
  "trader",
  "brand-owner",
] as const satisfies readonly Party["kinds"][number][];

/** Changes the name and the kinds that were approved: the authority's to change. */
export function RegisteredForm({ of, onClose }: { of: PartyFile; onClose: () => void }) {
  const t = useText(partiesPageText);
  const s = useText(partiesText);
  const [name, setName] = useState(of.name);
  const [held, setHeld] = useState(of.kinds);
  const change = useChangeParty(of.id);
  const submit = () => {
    change.mutate({ kind: "registered", version: of.version, body: { name, kinds: held } }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t("workbench.party.register")}
      change={change}
      disabled={held.length === 0}
      onSend={submit}
      onClose={onClose}
    >
      <TextInput
        label={t("workbench.applications.name")}
        description={t("workbench.party.register.about")}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className="boxes">
        <legend>{t("workbench.application.kinds")}</legend>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            label={s(`parties.kind.${kind}`)}
            checked={held.includes(kind)}
            onChange={() => setHeld(held.includes(kind) ? held.filter((one) => one !== kind) : [...held, kind])}
          />
        ))}
      </fieldset>
    </FormDialog>
  );
}
