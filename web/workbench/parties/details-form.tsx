import { TextInput } from "@mantine/core";
import { useState } from "react";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { DetailWords, PartyFile } from "../api/parties.ts";
import { useChangeParty } from "../api/parties.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { useText } from "../words/lang.tsx";
import { AddressFields } from "./address-fields.tsx";
import { faultsAt } from "./faults.ts";

const contactFields = ["name", "email", "phone"] as const;

/** Changes what a party may say of itself: its address and whom to call. */
export function DetailsForm({ of, onClose }: { of: PartyFile; onClose: () => void }) {
  const t = useText(partiesPageText);
  const [words, setWords] = useState<DetailWords>({
    address: of.address,
    provinceCode: of.provinceCode,
    ward: of.ward,
    contact: of.contact ?? { name: "", email: "", phone: "" },
  });
  const change = useChangeParty(of.id);
  const { at, others } = faultsAt(change.error, ["provinceCode", "contact/email", "contact/phone"]);
  const submit = () => {
    change.mutate({ kind: "details", version: of.version, body: words }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t("workbench.party.edit")}
      change={{ error: others, isPending: change.isPending }}
      onSend={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
