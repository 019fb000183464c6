import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { runningText } from "../../../src/kernel/text/running.ts";
import { collectorsText } from "../../../src/kernel/text/collectors.ts";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import type { Collector } from "../api/collectors.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { Schedule } from "../frame/schedule.tsx";
import { useText } from "../words/lang.tsx";

type Parts = {
  /** What is changed; a new one where absent. */
  of?: Collector;
  change: { error: unknown; isPending: boolean };
  onSend: (body: unknown) => void;
  onClose: () => void;
};

const kinds = ["web", "pull", "drop", "push"] as const;
const levels = ["own", "agencies", "public"] as const;

/** Makes a collector, or changes one: only what its kind needs is asked. */
export function CollectorForm({ of, change, onSend, onClose }: Parts) {
  const t = useText(collectorsText);
  const r = useText(runningText);
  const f = useText(frameText);
  const [kind, setKind] = useState<Collector["kind"]>(of?.kind ?? "web");
  const [name, setName] = useState(of?.name ?? "");
  const [level, setLevel] = useState<string>(of?.level ?? "own");
  const [cron, setCron] = useState(of?.cron ?? "0 2 * * *");
  const [settings, setSettings] = useState<Record<string, unknown>>(of?.settings ?? {});
  const set = (key: string, value: unknown) => setSettings({ ...settings, [key]: value });
  const words = (key: string, usual = "") => String(settings[key] ?? usual);
  const lines = (key: string) => (Array.isArray(settings[key]) ? settings[key].join("\n") : words(key));
  const submit = () => {
    const sent = { name, cron: kind === "push" ? "" : cron, settings: settingsOf(kind, settings) };
    onSend(of === undefined ? { kind, level, ...sent } : sent);
  };
  const title = t(of === undefined ? "collectors.new" : "collectors.change");
  return (
    <FormDialog
      title={title}
      wide
      change={change}
      send={of === undefined ? title : f("workbench.save")}
      onSend={submit}
      onClose={onClose}
    >
      {of === undefined && (
        <NativeSelect
          label={t("collectors.kind")}
          description={t(`collectors.kind.${kind}.about`)}
          value={kind}
          data={kinds.map((value) => ({ value, label: t(`collectors.kind.${value}`) }))}
          onChange={(event) => setKind(event.currentTarget.value as Collector["kind"])}
        />
      )}
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
      {kind === "web" && (
        <>
          <Textarea
            label={t("collectors.form.starts")}
            required
            withAsterisk={false}
            autosize
            minRows={2}
            value={lines("starts")}
            onChange={(event) => set("starts", event.currentTarget.value)}
          />
          <Textarea
            label={t("collectors.form.hosts")}
            description={t("collectors.form.hosts.about")}
            autosize
            value={lines("hosts")}
            onChange={(event) => set("hosts", event.currentTarget.value)}
          />
          <NumberInput
            label={t("collectors.form.pages")}
            min={1}
            max={20_000}
            value={Number(settings["pagesPerRun"] ?? 500)}
            onChange={(value) => set("pagesPerRun", Number(value))}
          />
          <NumberInput
            label={t("collectors.form.pause")}
            min={0.5}
            max={60}
            step={0.5}
            value={Number(settings["pauseMs"] ?? 1_000) / 1_000}
            onChange={(value) => set("pauseMs", Math.round(Number(value) * 1_000))}
          />
          <Checkbox
            label={t("collectors.form.renders")}
            checked={settings["renders"] !== false}
            onChange={(event) => set("renders", event.currentTarget.checked)}
          />
        </>
      )}
      {kind === "pull" && (
        <TextInput
          label={t("collectors.form.url")}
          description={t("collectors.form.url.about")}
          type="url"
          required
          withAsterisk={false}
          value={words("url")}
          onChange={(event) => set("url", event.currentTarget.value)}
        />
      )}
      {kind !== "web" && (
        <TextInput
          label={t("collectors.form.profile")}
          description={t("collectors.form.profile.about")}
          required
          withAsterisk={false}
          autoCapitalize="none"
          value={words("profile")}
          onChange={(event) => set("profile", event.currentTarget.value)}
        />
      )}
      {kind !== "push" && <Schedule cron={cron} onChange={setCron} />}
      {of === undefined && (
        <NativeSelect
          label={t("collectors.level")}
          value={level}
          data={levels.map((value) => ({ value, label: t(`collectors.level.${value}`) }))}
          onChange={(event) => setLevel(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}

function settingsOf(kind: Collector["kind"], given: Record<string, unknown>): Record<string, unknown> {
  if (kind === "web") return { ...given, starts: linesOf(given["starts"]), hosts: linesOf(given["hosts"]) };
  const profile = String(given["profile"] ?? "").trim();
  if (kind === "pull") return { url: given["url"], profile, secret: given["secret"] ?? null };
  return { profile };
}

const linesOf = (given: unknown): string[] =>
  (Array.isArray(given) ? given.map(String) : String(given ?? "").split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
