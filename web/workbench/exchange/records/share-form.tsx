import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { ExchangeRecord } from "../../api/exchange-records.ts";
import { useShareRecord } from "../../api/exchange-records.ts";
import { AgencyBoxes } from "../../cases/agency-boxes.tsx";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { useText } from "../../words/lang.tsx";

const everyAgency = "*";

/** The end of a day in Viet Nam, or none. */
export const endOfDay = (day: string): string | null => (day === "" ? null : `${day}T23:59:59+07:00`);

/** With whom, for what and until when; nobody is chosen beforehand. */
export function ShareForm({ of, version, onClose }: { of: ExchangeRecord; version: number; onClose: () => void }) {
  const t = useText(exchangeRecordsPageText);
  const f = useText(frameText);
  const [audiences, setAudiences] = useState<string[]>([]);
  const [purpose, setPurpose] = useState("");
  const [basis, setBasis] = useState("");
  const [until, setUntil] = useState("");
  const [fields, setFields] = useState<string[] | null>(null);
  const share = useShareRecord({ id: of.id, version });
  const toAll = audiences.includes(everyAgency);
  const submit = () => {
    share.mutate(
      { audiences, fields, purpose, basis: basis.trim() === "" ? null : basis, until: endOfDay(until) },
      { onSuccess: onClose },
    );
  };
  const names = [...new Set(of.fields.map(({ name }) => name))];
  return (
    <FormDialog
      title={t("workbench.record.share.title")}
      wide
      change={share}
      send={t("workbench.record.share")}
      disabled={audiences.length === 0 || fields?.length === 0}
      onSend={submit}
      onClose={onClose}
    >
      <Checkbox
        label={t("workbench.record.share.all")}
        checked={toAll}
        onChange={(event) => setAudiences(event.currentTarget.checked ? [everyAgency] : [])}
      />
      {!toAll && <AgencyBoxes chosen={audiences} onChange={setAudiences} withGroups />}
      <TextInput
        label={t("workbench.record.share.purpose")}
        required
        withAsterisk={false}
        minLength={5}
        maxLength={500}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <div className="row">
        <TextInput
          type="date"
          label={`${t("workbench.record.share.until")} (${f("workbench.optional")})`}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <TextInput
          label={`${t("workbench.record.share.basis")} (${f("workbench.optional")})`}
          maxLength={300}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
      </div>
      {names.length > 0 && <FieldBoxes names={names} chosen={fields} onChange={setFields} />}
    </FormDialog>
  );
}

type BoxesParts = { names: readonly string[]; chosen: string[] | null; onChange: (chosen: string[] | null) => void };

function FieldBoxes({ names, chosen, onChange }: BoxesParts) {
  const t = useText(exchangeRecordsPageText);
  return (
    <fieldset className="boxes">
      <legend>{t("workbench.record.share.fields")}</legend>
      <Checkbox
        label={t("workbench.record.share.whole")}
        checked={chosen === null}
        onChange={(event) => onChange(event.currentTarget.checked ? null : [...names])}
      />
      {chosen !== null &&
        names.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={chosen.includes(name)}
            onChange={() => onChange(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])}
          />
        ))}
    </fieldset>
  );
}
