import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { SecretGiven, Webhook } from "../../api/exchange-feeds.ts";
import { useChangeWebhook, useCreateWebhook } from "../../api/exchange-feeds.ts";
import { useOnce } from "../../api/once.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { faultsAt } from "../../parties/faults.ts";
import { useText } from "../../words/lang.tsx";
import { recordKinds } from "../records/record-kinds.ts";

/** Makes a webhook; what the server answers is handed on to be shown once. */
export function WebhookForm({ onGiven, onClose }: { onGiven: (made: SecretGiven) => void; onClose: () => void }) {
  const t = useText(exchangeFeedsPageText);
  const create = useCreateWebhook();
  const once = useOnce();
  const [from, setFrom] = useState<"now" | "beginning">("now");
  return (
    <Fields
      title={t("workbench.webhooks.make")}
      change={create}
      onClose={onClose}
      onSave={(fields) => {
        const body = { ...fields, from };
        create.mutate({ body, once: once(body) }, { onSuccess: onGiven });
      }}
    >
      <NativeSelect
        label={t("workbench.webhook.from")}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value as typeof from)}
      >
        <option value="now">{t("workbench.webhook.from.now")}</option>
        <option value="beginning">{t("workbench.webhook.from.beginning")}</option>
      </NativeSelect>
    </Fields>
  );
}

/** Changes where a webhook sends and what of. */
export function ChangeWebhookForm({ of, onClose }: { of: Webhook; onClose: () => void }) {
  const t = useText(exchangeFeedsPageText);
  const change = useChangeWebhook(of);
  return (
    <Fields
      of={of}
      title={t("workbench.webhook.change")}
      change={change}
      onClose={onClose}
      onSave={(body) => change.mutate({ kind: "change", body }, { onSuccess: onClose })}
    />
  );
}

type Given = { name: string; url: string; kinds: string[]; own: boolean };
type FieldsParts = {
  of?: Webhook;
  title: string;
  change: { error: Error | null; isPending: boolean };
  onClose: () => void;
  onSave: (fields: Given) => void;
  children?: React.ReactNode;
};

function Fields({ of, title, change, onClose, onSave, children }: FieldsParts) {
  const t = useText(exchangeFeedsPageText);
  const r = useText(exchangeRecordsPageText);
  const [given, setGiven] = useState<Given>({
    name: of?.name ?? "",
    url: of?.url ?? "https://",
    kinds: of?.kinds ?? [],
    own: of?.own ?? false,
  });
  const { at, others } = faultsAt(change.error, ["name", "url"]);
  const submit = () => {
    onSave(given);
  };
  const turn = (kind: string) =>
    given.kinds.includes(kind) ? given.kinds.filter((one) => one !== kind) : [...given.kinds, kind];
  return (
    <FormDialog title={title} change={{ error: others, isPending: change.isPending }} onSend={submit} onClose={onClose}>
      <TextInput
        label={t("workbench.webhook.name")}
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="off"
        data-autofocus
        error={at.get("name")}
        value={given.name}
        onChange={(event) => setGiven({ ...given, name: event.currentTarget.value })}
      />
      <TextInput
        label={t("workbench.webhook.url")}
        type="url"
        inputMode="url"
        required
        withAsterisk={false}
        maxLength={2000}
        autoComplete="off"
        error={at.get("url")}
        value={given.url}
        onChange={(event) => setGiven({ ...given, url: event.currentTarget.value })}
      />
      <fieldset className="boxes">
        <legend>{t("workbench.webhook.kinds")}</legend>
        {recordKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={r(`workbench.record.kind.${kind}`)}
            checked={given.kinds.includes(kind)}
            onChange={() => setGiven({ ...given, kinds: turn(kind) })}
          />
        ))}
      </fieldset>
      <Checkbox
        label={t("workbench.webhook.own")}
        checked={given.own}
        onChange={() => setGiven({ ...given, own: !given.own })}
      />
      {children}
    </FormDialog>
  );
}
