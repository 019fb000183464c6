import { Button, NativeSelect, TextInput } from "@mantine/core";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import type { MappedField, Mapping } from "../../api/connections.ts";
import { AgencyBoxes } from "../../cases/agency-boxes.tsx";
import { useText } from "../../words/lang.tsx";
import { FieldEditor } from "./field-editor.tsx";

const kinds = [
  "case",
  "seizure",
  "seller",
  "party",
  "product",
  "shipment",
  "complaint",
  "alert",
  "person-account",
] as const satisfies readonly Mapping["kind"][];
const levels = ["own", "named", "agencies"] as const;

type Parts = { mapping: Mapping; columns: readonly string[]; onChange: (mapping: Mapping) => void };

const listOf = (text: string): string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

const newField = (column: string): MappedField => ({
  name: "",
  column,
  as: "text",
  unit: null,
  keptAs: null,
  comma: false,
  days: "ymd",
  choices: {},
  onBad: "refuse",
  value: null,
  level: null,
});

/** How rows become records: key, kind, title, who sees them, and field by field. */
export function MappingEditor({ mapping, columns, onChange }: Parts) {
  const t = useText(exchangeConnectionsText);
  const set = (part: Partial<Mapping>) => onChange({ ...mapping, ...part });
  const known = [...new Set([...columns, ...mapping.key, ...mapping.fields.map((field) => field.column)])];
  const setField = (at: number, field: MappedField | null) =>
    set({ fields: mapping.fields.flatMap((one, place) => (place === at ? (field === null ? [] : [field]) : [one])) });
  const text = (
    label: Parameters<typeof t>[0],
    value: string,
    change: (value: string) => void,
    description?: string,
  ) => (
    <TextInput
      label={t(label)}
      description={description}
      autoComplete="off"
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
  return (
    <div className="stack">
      {text("connections.mapping.key", mapping.key.join(", "), (value) =>
        set({ key: value.split(",").map((one) => one.trim()) }),
      )}
      <NativeSelect
        label={t("connections.mapping.kind")}
        value={mapping.kind}
        data={kinds.map((value) => ({ value, label: t(`connections.record.${value}`) }))}
        onChange={(event) => set({ kind: event.currentTarget.value as Mapping["kind"] })}
      />
      {text(
        "connections.mapping.title",
        mapping.title,
        (title) => set({ title }),
        t("connections.mapping.title.about"),
      )}
      {text("connections.mapping.summary", mapping.summary ?? "", (value) =>
        set({ summary: value === "" ? null : value }),
      )}
      <NativeSelect
        label={t("connections.mapping.occurred")}
        value={mapping.occurredOn?.column ?? ""}
        data={[
          { value: "", label: "–" },
          ...[...new Set([...known, ...(mapping.occurredOn === null ? [] : [mapping.occurredOn.column])])].map(
            (value) => ({
              value,
              label: value,
            }),
          ),
        ]}
        onChange={(event) => {
          const column = event.currentTarget.value;
          set({ occurredOn: column === "" ? null : { column, days: mapping.occurredOn?.days ?? "ymd" } });
        }}
      />
      {mapping.occurredOn !== null && (
        <NativeSelect
          label={t("connections.mapping.days")}
          value={mapping.occurredOn.days}
          data={(["ymd", "dmy", "mdy"] as const).map((value) => ({
            value,
            label: t(`connections.mapping.days.${value}`),
          }))}
          onChange={(event) =>
            set({
              occurredOn: {
                column: mapping.occurredOn!.column,
                days: event.currentTarget.value as MappedField["days"],
              },
            })
          }
        />
      )}
      <NativeSelect
        label={t("connections.mapping.level")}
        value={mapping.level}
        data={levels.map((value) => ({ value, label: t(`connections.mapping.level.${value}`) }))}
        onChange={(event) => {
          const level = event.currentTarget.value as Mapping["level"];
          set({ level, sharedWith: level === "named" ? mapping.sharedWith : [] });
        }}
      />
      {mapping.level === "named" && (
        <AgencyBoxes chosen={mapping.sharedWith} onChange={(sharedWith) => set({ sharedWith })} withGroups />
      )}
      {text("connections.mapping.nulls", mapping.nulls.join(", "), (value) => set({ nulls: listOf(value) }))}
      <h3>{t("connections.mapping.fields")}</h3>
      {mapping.fields.map((field, at) => (
        // A field has no name of its own before it is given one; its place is what it is known by.
        <FieldEditor key={at} field={field} columns={known} onChange={(changed) => setField(at, changed)} />
      ))}
      <div className="row">
        <Button
          variant="default"
          onClick={() => set({ fields: [...mapping.fields, newField(known[0] ?? "")] })}
          disabled={mapping.fields.length >= 60}
        >
          {t("connections.mapping.add")}
        </Button>
      </div>
    </div>
  );
}
