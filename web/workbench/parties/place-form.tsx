import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { partiesText } from "../../../src/kernel/text/parties.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import { useOnce } from "../api/once.ts";
import type { Place, PlaceWords } from "../api/parties.ts";
import { useChangeParty } from "../api/parties.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { useText } from "../words/lang.tsx";
import { AddressFields } from "./address-fields.tsx";
import { faultsAt } from "./faults.ts";

const kinds = ["factory", "warehouse", "shop", "office"] as const satisfies readonly Place["kind"][];
const none: PlaceWords = {
  name: "",
  kind: "factory",
  gln: "",
  extension: "",
  address: "",
  provinceCode: "",
  ward: "",
};

/** Adds a place, or changes one; what the server finds wrong with a number stands at its field. */
export function PlaceForm({ party, of, onClose }: { party: string; of?: Place; onClose: () => void }) {
  const t = useText(partiesPageText);
  const f = useText(frameText);
  const s = useText(partiesText);
  const [words, setWords] = useState<PlaceWords>(of === undefined ? none : wordsOf(of));
  const change = useChangeParty(party);
  const once = useOnce();
  const { at, others } = faultsAt(change.error, ["gln", "extension", "provinceCode"]);
  const set = (next: Partial<PlaceWords>) => {
    setWords({ ...words, ...next });
    if (change.error !== null) change.reset();
  };
  const submit = () => {
    change.mutate(
      of === undefined
        ? { kind: "add-place", body: words, once: once(words) }
        : { kind: "change-place", place: of, body: words },
      { onSuccess: onClose },
    );
  };
  const title = of === undefined ? t("workbench.place.add") : t("workbench.place.change.of", { name: of.name });
  return (
    <FormDialog title={title} change={{ error: others, isPending: change.isPending }} onSend={submit} onClose={onClose}>
      <TextInput
        label={t("workbench.place.name")}
        required
        withAsterisk={false}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        value={words.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("workbench.place.kind")}
        value={words.kind}
        data={kinds.map((value) => ({ value, label: s(`parties.place.kind.${value}`) }))}
        onChange={(event) => set({ kind: event.currentTarget.value })}
      />
      <TextInput
        label={`${t("workbench.place.gln")} (${f("workbench.optional")})`}
        description={t("workbench.place.gln.about")}
        inputMode="numeric"
        maxLength={20}
        autoComplete="off"
        error={at.get("gln")}
        value={words.gln}
        onChange={(event) => set({ gln: event.currentTarget.value })}
      />
      <TextInput
        label={`${t("workbench.place.extension")} (${f("workbench.optional")})`}
        description={t("workbench.place.extension.about")}
        maxLength={20}
        autoComplete="off"
        error={at.get("extension")}
        value={words.extension}
        onChange={(event) => set({ extension: event.currentTarget.value })}
      />
      <AddressFields words={words} fault={at.get("provinceCode")} onChange={set} />
    </FormDialog>
  );
}

function wordsOf({ name, kind, gln, extension, address, provinceCode, ward }: Place): PlaceWords {
  return { name, kind, gln: gln ?? "", extension: extension ?? "", address, provinceCode, ward };
}
