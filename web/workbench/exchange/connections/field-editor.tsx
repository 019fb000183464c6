import { Button, Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import type { MappedField } from "../../api/connections.ts";
import { useText } from "../../words/lang.tsx";
import style from "./connections.module.css";

type Unit = NonNullable<MappedField["unit"]>;
/** Units by what they measure: one is kept in another of its own line. */
const units: readonly (readonly Unit[])[] = [
  ["mg", "g", "kg", "yến", "tạ", "tấn"],
  ["ml", "l", "m3"],
  ["mm", "cm", "m", "km"],
  ["m2", "ha"],
  ["cái", "chục", "tá"],
];
const money: readonly Unit[] = ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"];
const readings = ["text", "number", "money", "date", "time", "choice", "flag"] as const;
const values = ["phone", "bank", "tax", "email", "page", "handle", "gtin", "picture", "seller", "name"] as const;
const dayOrders = ["ymd", "dmy", "mdy"] as const;

type Parts = {
  field: MappedField;
  columns: readonly string[];
  onChange: (field: MappedField | null) => void;
};

/** One field: from which column, read as what, in which unit, and what a bad cell does. */
export function FieldEditor({ field, columns, onChange }: Parts) {
  const t = useText(exchangeConnectionsText);
  const set = (part: Partial<MappedField>) => onChange({ ...field, ...part });
  const [choices, setChoices] = useState(() =>
    Object.entries(field.choices)
      .map((pair) => pair.join(" = "))
      .join("\n"),
  );
  const alike = units.find((line) => field.unit !== null && line.includes(field.unit)) ?? [];
  const unitChoices = (of: readonly Unit[], none: boolean) => [
    ...(none ? [{ value: "", label: t("connections.mapping.no-unit") }] : []),
    ...of.map((value) => ({ value, label: value })),
  ];
  const label = field.name === "" ? field.column : field.name;
  return (
    <fieldset className={style["field"]}>
      <legend>{label}</legend>
      <NativeSelect
        label={t("connections.mapping.column")}
        value={field.column}
        data={[...columns]}
        onChange={(event) => set({ column: event.currentTarget.value })}
      />
      <TextInput
        label={t("connections.mapping.name")}
        required
        withAsterisk={false}
        maxLength={80}
        autoComplete="off"
        value={field.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("connections.mapping.as")}
        value={field.as}
        data={readings.map((value) => ({ value, label: t(`connections.mapping.as.${value}`) }))}
        onChange={(event) => {
          const as = event.currentTarget.value as MappedField["as"];
          set({ as, unit: as === "money" ? "đồng" : null, keptAs: null });
        }}
      />
      {(field.as === "number" || field.as === "money") && (
        <NativeSelect
          label={t("connections.mapping.unit")}
          value={field.unit ?? ""}
          data={field.as === "money" ? unitChoices(money, false) : unitChoices(units.flat(), true)}
          onChange={(event) => {
            const unit = event.currentTarget.value as Unit | "";
            set({ unit: unit === "" ? null : unit, keptAs: null });
          }}
        />
      )}
      {field.as === "number" && field.unit !== null && (
        <NativeSelect
          label={t("connections.mapping.kept-as")}
          value={field.keptAs ?? field.unit}
          data={unitChoices(alike, false)}
          onChange={(event) => set({ keptAs: event.currentTarget.value as Unit })}
        />
      )}
      {(field.as === "date" || field.as === "time") && (
        <NativeSelect
          label={t("connections.mapping.days")}
          value={field.days}
          data={dayOrders.map((value) => ({ value, label: t(`connections.mapping.days.${value}`) }))}
          onChange={(event) => set({ days: event.currentTarget.value as MappedField["days"] })}
        />
      )}
      {field.as === "choice" && (
        <Textarea
          label={t("connections.mapping.choices")}
          autosize
          minRows={2}
          value={choices}
          onChange={(event) => {
            setChoices(event.currentTarget.value);
            set({ choices: choicesIn(event.currentTarget.value) });
          }}
        />
      )}
      <NativeSelect
        label={t("connections.mapping.value")}
        value={field.value ?? ""}
        data={[
          { value: "", label: t("connections.mapping.value.none") },
          ...values.map((value) => ({ value, label: t(`connections.mapping.value.${value}`) })),
        ]}
        onChange={(event) =>
          set({ value: event.currentTarget.value === "" ? null : (event.currentTarget.value as MappedField["value"]) })
        }
      />
      <NativeSelect
        label={t("connections.mapping.on-bad")}
        value={field.onBad}
        data={(["refuse", "leave-out"] as const).map((value) => ({
          value,
          label: t(`connections.mapping.on-bad.${value}`),
        }))}
        onChange={(event) => set({ onBad: event.currentTarget.value as MappedField["onBad"] })}
      />
      {(field.as === "number" || field.as === "money") && (
        <Checkbox
          label={t("connections.mapping.comma")}
          checked={field.comma}
          onChange={(event) => set({ comma: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        label={t("connections.mapping.secret-field")}
        checked={field.level === "own"}
        onChange={(event) => set({ level: event.currentTarget.checked ? "own" : null })}
      />
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
        {t("connections.mapping.remove", { name: label })}
      </Button>
    </fieldset>
  );
}

function choicesIn(text: string): Record<string, string> {
  const pairs = text.split("\n").flatMap((line): [string, string][] => {
    const at = line.indexOf("=");
    const [theirs, ours] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return at === -1 || theirs === "" || ours === "" ? [] : [[theirs, ours]];
  });
  return Object.fromEntries(pairs);
}
