import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import { useText } from "../../words/lang.tsx";

const usual = [
  ["none", ""],
  ["quarter", "*/15 * * * *"],
  ["hour", "0 * * * *"],
  ["day", "0 2 * * *"],
  ["week", "0 2 * * 1"],
] as const;

/** The name of a schedule that people know, or null. */
export function scheduleName(cron: string): (typeof usual)[number][0] | null {
  return usual.find(([, text]) => text === cron)?.[0] ?? null;
}

/** When a connection runs by itself. */
export function Schedule({ cron, onChange }: { cron: string; onChange: (cron: string) => void }) {
  const t = useText(exchangeConnectionsText);
  const [isOther, setOther] = useState(scheduleName(cron) === null);
  const name = isOther ? "other" : (scheduleName(cron) ?? "other");
  return (
    <>
      <NativeSelect
        label={t("connections.form.cron")}
        value={name}
        data={[...usual.map(([value]) => value), "other" as const].map((value) => ({
          value,
          label: t(`connections.form.cron.${value}`),
        }))}
        onChange={(event) => {
          const chosen = usual.find(([value]) => value === event.currentTarget.value);
          setOther(chosen === undefined);
          if (chosen !== undefined) onChange(chosen[1]);
        }}
      />
      {isOther && (
        <TextInput
          label={t("connections.form.cron.text")}
          required
          withAsterisk={false}
          autoComplete="off"
          value={cron}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </>
  );
}
