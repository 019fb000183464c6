import { NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import { useAgencies, useAgencyName } from "../../api/agencies.ts";
import type { Connection } from "../../api/connections.ts";
import { useText } from "../../words/lang.tsx";

export type FieldParts = {
  settings: Record<string, unknown>;
  set: (part: Record<string, unknown>) => void;
};

const tlsWays = ["verify", "encrypt", "none"] as const;
const readings = ["time", "key", "whole"] as const;
type Reading = { by: (typeof readings)[number]; column?: string; overlapMinutes?: number };

/** How a partner's database is reached, as whom, and what is read there or written. */
export function DatabaseFields({ direction, settings, set }: FieldParts & { direction: Connection["direction"] }) {
  const t = useText(exchangeConnectionsText);
  const text = (name: "host" | "database" | "user", description?: string) => (
    <TextInput
      label={t(`connections.form.${name}`)}
      description={description}
      required
      withAsterisk={false}
      autoComplete="off"
      autoCapitalize="none"
      value={String(settings[name] ?? "")}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {text("host")}
      <NumberInput
        label={t("connections.form.port")}
        min={1}
        max={65_535}
        thousandSeparator=""
        value={Number(settings["port"] ?? 0)}
        onChange={(value) => set({ port: Number(value) })}
      />
      {text("database")}
      {text("user", t(`connections.form.user.${direction}`))}
      <NativeSelect
        label={t("connections.form.tls")}
        value={String(settings["tls"] ?? "verify")}
        data={tlsWays.map((value) => ({ value, label: t(`connections.form.tls.${value}`) }))}
        onChange={(event) => set({ tls: event.currentTarget.value })}
      />
      {settings["tls"] === "verify" && (
        <Textarea
          label={t("connections.form.ca")}
          autosize
          maxRows={6}
          value={String(settings["ca"] ?? "")}
          onChange={(event) => set({ ca: event.currentTarget.value === "" ? null : event.currentTarget.value })}
        />
      )}
      {direction === "push" ? <Sending settings={settings} set={set} /> : <Reading settings={settings} set={set} />}
    </>
  );
}

function Sending({ settings, set }: FieldParts) {
  const t = useText(exchangeConnectionsText);
  const agencies = useAgencies();
  const nameOf = useAgencyName();
  return (
    <>
      <TextInput
        label={t("connections.form.table")}
        required
        withAsterisk={false}
        autoComplete="off"
        value={String(settings["table"] ?? "")}
        onChange={(event) => set({ table: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("connections.form.partner")}
        description={t("connections.form.partner.about")}
        required
        withAsterisk={false}
        value={String(settings["partner"] ?? "")}
        data={[{ value: "", label: "–" }, ...agencies.map(({ id }) => ({ value: id, label: nameOf(id) }))]}
        onChange={(event) => set({ partner: event.currentTarget.value })}
      />
    </>
  );
}

function Reading({ settings, set }: FieldParts) {
  const t = useText(exchangeConnectionsText);
  const from = (settings["from"] ?? { table: "" }) as { table?: string; select?: string };
  const reading = (settings["reading"] ?? { by: "whole" }) as Reading;
  const isSelect = from.select !== undefined;
  return (
    <>
      <NativeSelect
        label={t("connections.form.from")}
        value={isSelect ? "select" : "table"}
        data={(["table", "select"] as const).map((value) => ({ value, label: t(`connections.form.from.${value}`) }))}
        onChange={(event) => set({ from: event.currentTarget.value === "select" ? { select: "" } : { table: "" } })}
      />
      {isSelect ? (
        <Textarea
          label={t("connections.form.from.select")}
          description={t("connections.form.from.about")}
          required
          withAsterisk={false}
          autosize
          minRows={3}
          spellCheck={false}
          value={from.select ?? ""}
          onChange={(event) => set({ from: { select: event.currentTarget.value } })}
        />
      ) : (
        <TextInput
          label={t("connections.form.from.table")}
          required
          withAsterisk={false}
          autoComplete="off"
          value={from.table ?? ""}
          onChange={(event) => set({ from: { table: event.currentTarget.value } })}
        />
      )}
      <NativeSelect
        label={t("connections.form.reading")}
        value={reading.by}
        data={readings.map((value) => ({ value, label: t(`connections.form.reading.${value}`) }))}
        onChange={(event) => {
          const by = event.currentTarget.value as Reading["by"];
          set({ reading: by === "time" ? { by, column: reading.column ?? "", overlapMinutes: 60 } : { by } });
        }}
      />
      {reading.by === "time" && (
        <>
          <TextInput
            label={t("connections.form.reading.column")}
            required
            withAsterisk={false}
            autoComplete="off"
            value={reading.column ?? ""}
            onChange={(event) => set({ reading: { ...reading, column: event.currentTarget.value } })}
          />
          <NumberInput
            label={t("connections.form.overlap")}
            min={0}
            max={10_080}
            value={reading.overlapMinutes ?? 60}
            onChange={(value) => set({ reading: { ...reading, overlapMinutes: Number(value) } })}
          />
        </>
      )}
      <NumberInput
        label={t("connections.form.timeout")}
        min={1}
        max={300}
        value={Number(settings["timeoutSeconds"] ?? 30)}
        onChange={(value) => set({ timeoutSeconds: Number(value) })}
      />
    </>
  );
}
