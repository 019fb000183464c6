import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import { useText } from "../words/lang.tsx";
import { useCountries } from "./countries.ts";
import type { PlainSpec, Value } from "./field-specs.ts";
import { FileField } from "./file-field.tsx";

type Parts = { spec: PlainSpec; value: Value; error: string | undefined; onChange: (value: Value) => void };

/** One field of a section, drawn as its kind is. */
export function PlainField({ spec, value, error, onChange }: Parts) {
  const t = useText(passportPageText);
  const countries = useCountries();
  const label = t(spec.label);
  const description = spec.help === undefined ? undefined : t(spec.help);
  const written = typeof value === "string" ? value : "";
  const common = { label, description, error, autoComplete: "off" } as const;
  switch (spec.kind) {
    case "check":
      return (
        <Checkbox
          label={label}
          checked={value === true}
          error={error}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case "text":
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={spec.longest}
          value={written}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "lines":
      return <Lines {...common} lines={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} />;
    case "choice":
      return (
        <NativeSelect
          {...common}
          value={written}
          data={spec.options.map((one) => ({ value: one.value, label: t(one.label) }))}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "country":
      return (
        <NativeSelect
          {...common}
          value={written}
          data={[{ value: "", label: t("workbench.passport.country.none") }, ...countries]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "file":
      return (
        <FileField
          label={label}
          error={error}
          picture={spec.picture}
          level="agencies"
          value={written === "" ? null : written}
          onChange={onChange}
        />
      );
    case "line":
    case "day":
    case "moment":
      return (
        <TextInput
          {...common}
          type={spec.kind === "line" ? "text" : spec.kind === "day" ? "date" : "datetime-local"}
          {...(spec.kind === "line" ? { maxLength: spec.longest } : {})}
          {...(spec.kind === "line" && spec.numeric ? { inputMode: "numeric" as const } : {})}
          // A step may be kept with its day alone; the field wants a minute.
          value={spec.kind === "moment" && written.length === 10 ? `${written}T00:00` : written}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

/** A list of short texts, one a line; what is typed stays as typed until it is left. */
function Lines({
  lines,
  onChange,
  ...common
}: {
  label: string;
  description: string | undefined;
  error: string | undefined;
  lines: string[];
  onChange: (value: string[]) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Textarea
      {...common}
      autosize
      minRows={2}
      maxRows={10}
      value={typed ?? lines.join("\n")}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(event.currentTarget.value.split("\n").flatMap((line) => line.trim() || []));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
