import { NativeSelect, TextInput } from "@mantine/core";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import { useProvinces } from "../api/parties.ts";
import { useText } from "../words/lang.tsx";

export type AddressWords = { address: string; provinceCode: string; ward: string };

type Parts = {
  words: AddressWords;
  fault: string | undefined;
  onChange: (words: Partial<AddressWords>) => void;
};

/** The three fields of an address. */
export function AddressFields({ words, fault, onChange }: Parts) {
  const t = useText(partiesPageText);
  const provinces = useProvinces();
  return (
    <>
      <TextInput
        label={t("workbench.place.address")}
        required
        withAsterisk={false}
        maxLength={300}
        value={words.address}
        onChange={(event) => onChange({ address: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("workbench.place.province")}
        required
        withAsterisk={false}
        error={fault}
        value={words.provinceCode}
        onChange={(event) => onChange({ provinceCode: event.currentTarget.value })}
      >
        <option value="">{t("workbench.place.province.choose")}</option>
        {provinces.map(({ code, fullName }) => (
          <option key={code} value={code}>
            {fullName}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        label={t("workbench.place.ward")}
        required
        withAsterisk={false}
        maxLength={100}
        value={words.ward}
        onChange={(event) => onChange({ ward: event.currentTarget.value })}
      />
    </>
  );
}
