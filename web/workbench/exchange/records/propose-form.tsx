import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { ExchangeRecord } from "../../api/exchange-records.ts";
import { usePropose } from "../../api/exchange-records.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { ReasonField } from "../../frame/reason-field.tsx";
import { useText } from "../../words/lang.tsx";

type Given = { field: string; value: string; reason: string };
type Parts = { of: ExchangeRecord; onClose: () => void; begin?: Given };

/** What a field of another agency's record should say, and why; its keeper decides. */
export function ProposeForm({ of, onClose, begin }: Parts) {
  const t = useText(exchangeRecordsPageText);
  const names = [...new Set(of.fields.map(({ name }) => name))];
  const unitOf = (field: string) => of.fields.find(({ name }) => name === field)?.unit ?? null;
  const [given, setGiven] = useState<Given>(
    begin === undefined
      ? { field: names[0] ?? "", value: "", reason: "" }
      : { ...begin, value: withoutUnit(begin.value, unitOf(begin.field)) },
  );
  const propose = usePropose(of.id);
  const unit = unitOf(given.field);
  return (
    <FormDialog
      title={t("workbench.record.propose")}
      change={propose}
      send={t("workbench.record.propose.go")}
      onSend={() => propose.mutate({ ...given, unit }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <NativeSelect
        label={t("workbench.record.propose.field")}
        value={given.field}
        onChange={(event) => setGiven({ ...given, field: event.currentTarget.value })}
      >
        {[...new Set([...names, given.field])].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <TextInput
        label={unit === null ? t("workbench.record.propose.value") : `${t("workbench.record.propose.value")} (${unit})`}
        required
        withAsterisk={false}
        maxLength={4000}
        value={given.value}
        onChange={(event) => setGiven({ ...given, value: event.currentTarget.value })}
      />
      <ReasonField
        label={t("workbench.record.propose.reason")}
        minLength={5}
        maxLength={1000}
        value={given.reason}
        onChange={(reason) => setGiven({ ...given, reason })}
      />
    </FormDialog>
  );
}

/** What is taken from beside another record is written with its unit, which the field has of its own. */
function withoutUnit(value: string, unit: string | null): string {
  return unit !== null && value.endsWith(` ${unit}`) ? value.slice(0, -unit.length - 1) : value;
}
