import { Button, Checkbox, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { partiesText } from "../../../src/kernel/text/parties.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { Party, PartyFile } from "../api/parties.ts";
import { useChangeParty } from "../api/parties.ts";
import { Dialog } from "../frame/dialog.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
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
  const f = useText(frameText);
  const s = useText(partiesText);
  const [name, setName] = useState(of.name);
  const [held, setHeld] = useState(of.kinds);
  const change = useChangeParty(of.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ kind: "registered", version: of.version, body: { name, kinds: held } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t("workbench.party.register")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={change.error} />
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
        <div className="row">
          <Button type="submit" loading={change.isPending} disabled={held.length === 0}>
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
