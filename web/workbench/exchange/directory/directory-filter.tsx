import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { directoryPageText } from "../../../../src/kernel/text/workbench/exchange-directory.ts";
import type { DirectoryFilter } from "../../api/directory.ts";
import { useAgencyName, useEveryAgency } from "../../api/agencies.ts";
import { useProvinces } from "../../api/parties.ts";
import { useText } from "../../words/lang.tsx";
import { languages, subjects, useLanguageName } from "./directory-words.ts";

/** What the directory is narrowed by; it stands in the address. */
export function DirectoryFind({
  filter,
  onLook,
}: {
  filter: DirectoryFilter;
  onLook: (next: DirectoryFilter) => void;
}) {
  const t = useText(directoryPageText);
  const [typed, setTyped] = useState(filter.q);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLook({ ...filter, q: typed.trim() });
  };
  const check = (name: "now" | "past") => (
    <Checkbox
      label={t(`workbench.directory.${name}`)}
      checked={filter[name] === "true"}
      onChange={(event) => onLook({ ...filter, [name]: event.currentTarget.checked ? "true" : "" })}
    />
  );
  return (
    <form className="stack no-print" role="search" onSubmit={submit}>
      <div className="row" style={{ alignItems: "end" }}>
        <TextInput
          type="search"
          label={t("workbench.directory.find")}
          maxLength={200}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t("workbench.directory.find.go")}
        </Button>
      </div>
      <div className="row">
        {useOptions().map(({ name, options }) => (
          <NativeSelect
            key={name}
            label={t(`workbench.directory.${name}`)}
            value={filter[name]}
            data={[{ value: "", label: t("workbench.directory.any") }, ...options]}
            onChange={(event) => onLook({ ...filter, [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className="row">
        {check("now")}
        {check("past")}
      </div>
    </form>
  );
}

type Choice = { name: "agency" | "subject" | "province" | "language"; options: { value: string; label: string }[] };

const byName = (options: { value: string; label: string }[]) =>
  options.toSorted((one, other) => one.label.localeCompare(other.label, "vi"));

function useOptions(): Choice[] {
  const t = useText(directoryPageText);
  const agencies = useEveryAgency();
  const agencyName = useAgencyName();
  const provinces = useProvinces();
  const languageName = useLanguageName();
  return [
    { name: "agency", options: byName(agencies.map(({ id }) => ({ value: id, label: agencyName(id) }))) },
    { name: "subject", options: subjects.map((value) => ({ value, label: t(`workbench.subject.${value}`) })) },
    { name: "province", options: byName(provinces.map(({ id, name }) => ({ value: id, label: name }))) },
    { name: "language", options: languages.map((value) => ({ value, label: languageName(value) })) },
  ];
}
