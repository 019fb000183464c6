import { Button, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { DetailWords, PartyFile } from "../api/parties.ts";
import { useChangeParty } from "../api/parties.ts";
import { Dialog } from "../frame/dialog.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import { AddressFields } from "./address-fields.tsx";
import { faultsAt } from "./faults.ts";

const contactFields = ["name", "email", "phone"] as const;

/** Changes what a party may say of itself: its address and whom to call. */
export function DetailsForm({ of, onClose }: { of: PartyFile; onClose: () => void }) {
  const t = useText(partiesPageText);
  const f = useText(frameText);
  const [words, setWords] = useState<DetailWords>({
    address: of.address,
    provinceCode: of.provinceCode,
    ward: of.ward,
    contact: of.contact ?? { name: "", email: "", phone: "" },
  });
  const change = useChangeParty(of.id);
  const { at, others } = faultsAt(change.error, ["provinceCode", "contact/email", "contact/phone"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ kind: "details", version: of.version, body: words }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t("workbench.party.edit")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={others} />
        <AddressFields
          words={words}
          fault={at.get("provinceCode")}
          onChange={(next) => setWords({ ...words, ...next })}
        />
        {contactFields.map((field) => (
          <TextInput
            key={field}
            label={t(`workbench.contact.${field}`)}
            type={field === "email" ? "email" : field === "phone" ? "tel" : "text"}
            required
            withAsterisk={false}
            maxLength={200}
            error={field === "name" ? undefined : at.get(`contact/${field}`)}
            value={words.contact[field]}
            onChange={(event) =>
              setWords({ ...words, contact: { ...words.contact, [field]: event.currentTarget.value } })
            }
          />
        ))}
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
