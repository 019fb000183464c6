import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import { useOnce } from "../api/once.ts";
import { useCreateKey } from "../api/users.ts";
import { Confirm } from "../frame/confirm.tsx";
import { useText } from "../words/lang.tsx";
import type { Secret } from "./shown-once.tsx";

const scopes = [
  "listings:write",
  "listings:read",
  "leads:read",
  "search:read",
  "evidence:write",
  "verify:bulk",
  "codes:report",
  "traces:write",
  "traces:read",
  "exchange:write",
  "exchange:read",
] as const;

/** Makes a key for a program; what the server answers is handed on to be shown once. */
export function NewKey({ onGiven, onClose }: { onGiven: (secret: Secret) => void; onClose: () => void }) {
  const t = useText(peoplePageText);
  const f = useText(frameText);
  const [name, setName] = useState("");
  const [held, setHeld] = useState<string[]>(["listings:write"]);
  const [sources, setSources] = useState("");
  const [days, setDays] = useState("365");
  const create = useCreateKey();
  const once = useOnce();
  const submit = () => {
    const key = {
      name,
      scopes: held,
      sources: sources.split(/\s+/).filter((source) => source !== ""),
      days: Number(days),
    };
    create.mutate(
      { key, once: once(key) },
      { onSuccess: ({ token }) => onGiven({ kind: "key", of: name, secret: token }) },
    );
  };
  return (
    <Confirm title={t("workbench.keys.new")} change={create} onConfirm={submit} onClose={onClose}>
      <TextInput
        label={t("workbench.keys.name")}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <fieldset className="boxes">
        <legend>{t("workbench.keys.scopes")}</legend>
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`workbench.keys.scope.${scope}`)}
            checked={held.includes(scope)}
            onChange={() => setHeld(held.includes(scope) ? held.filter((one) => one !== scope) : [...held, scope])}
          />
        ))}
      </fieldset>
      <Textarea
        label={`${t("workbench.keys.sources")} (${f("workbench.optional")})`}
        rows={2}
        value={sources}
        onChange={(event) => setSources(event.currentTarget.value)}
      />
      <TextInput
        type="number"
        min={1}
        max={730}
        label={t("workbench.keys.days")}
        required
        withAsterisk={false}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
    </Confirm>
  );
}
