import { Button } from "@mantine/core";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import { useText } from "../words/lang.tsx";
import type { Row, Spec } from "./field-specs.ts";
import { PlainField } from "./plain-field.tsx";

type Parts = {
  spec: Extract<Spec, { kind: "rows" }>;
  rows: readonly Row[];
  /** What the server said, by pointer. */
  faults: ReadonlyMap<string, string>;
  onChange: (rows: Row[]) => void;
};

/** A list of things, each with its fields; added at the end, removed one by one. */
export function RowsField({ spec, rows, faults, onChange }: Parts) {
  const t = useText(passportPageText);
  return (
    <fieldset className="stack">
      <legend>{t(spec.label)}</legend>
      {rows.map((row, n) => (
        <fieldset key={n} className="sheet stack">
          <legend>{t("workbench.passport.row", { what: t(spec.one), number: n + 1 })}</legend>
          {spec.row.map((field) => (
            <PlainField
              key={field.name}
              spec={field}
              value={row[field.name] ?? ""}
              error={faults.get(`/${spec.name}/${n}/${field.name}`)}
              onChange={(value) => onChange(rows.map((one, at) => (at === n ? { ...one, [field.name]: value } : one)))}
            />
          ))}
          <div>
            <Button variant="subtle" size="xs" onClick={() => onChange(rows.filter((_, at) => at !== n))}>
              {t("workbench.passport.row.remove", { what: t(spec.one), number: n + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      {rows.length < spec.most && (
        <div>
          <Button variant="default" onClick={() => onChange([...rows, spec.empty])}>
            {t(spec.add)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
