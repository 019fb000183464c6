import { NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { runningText } from "../../../../src/kernel/text/running.ts";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { Connection, ConnectionFile } from "../../api/connections.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { Schedule } from "../../frame/schedule.tsx";
import { useText } from "../../words/lang.tsx";
import { DatabaseFields } from "./database-fields.tsx";
import { HttpFields } from "./http-fields.tsx";

type Parts = {
  /** What is changed; a new one where absent. */
  of?: ConnectionFile;
  change: { error: unknown; isPending: boolean };
  onSend: (body: unknown) => void;
  onClose: () => void;
};

const kinds = ["postgresql", "mysql", "sqlserver", "folder", "http"] as const;
const usualPorts = { postgresql: 5432, mysql: 3306, sqlserver: 1433 } as const;
const fileFormats = ["csv", "xlsx", "json", "jsonl"] as const;
type Settings = Record<string, unknown>;

/** Settings to begin with, as a kind and direction need them. */
function begin(kind: Connection["kind"], direction: Connection["direction"]): Settings {
  if (kind === "folder") return { format: "csv" };
  if (kind === "http") return { url: "", format: "json", at: "", paging: { by: "none" } };
  const sign = { host: "", port: usualPorts[kind], database: "", user: "", tls: "verify", timeoutSeconds: 30 };
  return direction === "push"
    ? { ...sign, table: "", partner: "" }
    : { ...sign, from: { table: "" }, reading: { by: "time", column: "", overlapMinutes: 60 } };
}

/** Makes a connection, or changes one: only what its kind needs is asked. */
export function ConnectionForm({ of, change, onSend, onClose }: Parts) {
  const t = useText(exchangeConnectionsText);
  const r = useText(runningText);
  const f = useText(frameText);
  const [kind, setKind] = useState<Connection["kind"]>(of?.kind ?? "postgresql");
  const [direction, setDirection] = useState<Connection["direction"]>(of?.direction ?? "pull");
  const [name, setName] = useState(of?.name ?? "");
  const [cron, setCron] = useState(of?.cron ?? "0 2 * * *");
  const [secret, setSecret] = useState("");
  const [settings, setSettings] = useState<Settings>(of?.settings ?? begin("postgresql", "pull"));
  const set = (part: Settings) => setSettings({ ...settings, ...part });
  const isSql = kind !== "folder" && kind !== "http";
  const asksSecret = isSql || (kind === "http" && Boolean(settings["header"]));
  const choose = (next: Connection["kind"], way: Connection["direction"]) => {
    const possible = next === "folder" || next === "http" ? "pull" : way;
    setKind(next);
    setDirection(possible);
    setSettings(begin(next, possible));
  };
  const submit = () => {
    const sent = { name, cron, settings, ...(secret === "" ? {} : { secret }) };
    onSend(of === undefined ? { kind, direction, ...sent } : sent);
  };
  const title = t(of === undefined ? "connections.new" : "connections.change");
  return (
    <FormDialog
      title={title}
      wide
      change={change}
      send={of === undefined ? title : f("workbench.save")}
      onSend={submit}
      onClose={onClose}
    >
      <TextInput
        label={r("running.name")}
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="off"
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {of === undefined && (
        <NativeSelect
          label={t("connections.kind")}
          value={kind}
          data={kinds.map((value) => ({ value, label: t(`connections.kind.${value}`) }))}
          onChange={(event) => choose(event.currentTarget.value as Connection["kind"], direction)}
        />
      )}
      {of === undefined && isSql && (
        <NativeSelect
          label={t("connections.direction")}
          value={direction}
          data={(["pull", "push"] as const).map((value) => ({ value, label: t(`connections.direction.${value}`) }))}
          onChange={(event) => choose(kind, event.currentTarget.value as Connection["direction"])}
        />
      )}
      {isSql && <DatabaseFields direction={direction} settings={settings} set={set} />}
      {kind === "http" && <HttpFields settings={settings} set={set} />}
      {kind === "folder" && (
        <NativeSelect
          label={t("connections.form.format")}
          value={String(settings["format"] ?? "csv")}
          data={[...fileFormats]}
          onChange={(event) => set({ format: event.currentTarget.value })}
        />
      )}
      {asksSecret && (
        <PasswordInput
          label={t(kind === "http" ? "connections.form.secret.header" : "connections.form.secret")}
          description={of?.secret ? t("connections.form.secret.kept") : undefined}
          autoComplete="new-password"
          required={!of?.secret}
          withAsterisk={false}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
      )}
      <Schedule cron={cron} onChange={setCron} />
    </FormDialog>
  );
}
