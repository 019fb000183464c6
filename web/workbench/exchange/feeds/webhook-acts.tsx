import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import type { SecretGiven, Webhook } from "../../api/exchange-feeds.ts";
import { useChangeWebhook } from "../../api/exchange-feeds.ts";
import { Confirm } from "../../frame/confirm.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";

type Parts = { of: Webhook; onClose: () => void };

/** Lets a webhook go on: where it stopped, or with what is new. */
export function ResumeWebhook({ of, onClose }: Parts) {
  const t = useText(exchangeFeedsPageText);
  const [from, setFrom] = useState<"stopped" | "now">("stopped");
  const change = useChangeWebhook(of);
  return (
    <Confirm
      title={t("workbench.webhook.resume")}
      change={change}
      onClose={onClose}
      onConfirm={() => change.mutate({ kind: "resume", from }, { onSuccess: onClose })}
    >
      <NativeSelect
        label={t("workbench.webhook.from")}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value as typeof from)}
      >
        <option value="stopped">{t("workbench.webhook.from.stopped")}</option>
        <option value="now">{t("workbench.webhook.from.now")}</option>
      </NativeSelect>
    </Confirm>
  );
}

export function RotateSecret({ of, onClose, onGiven }: Parts & { onGiven: (made: SecretGiven) => void }) {
  const t = useText(exchangeFeedsPageText);
  const change = useChangeWebhook(of);
  return (
    <Confirm
      title={t("workbench.webhook.rotate")}
      change={change}
      onClose={onClose}
      onConfirm={() => change.mutate({ kind: "secret" }, { onSuccess: (made) => made !== null && onGiven(made) })}
    >
      <p>{t("workbench.webhook.rotate.about")}</p>
    </Confirm>
  );
}

export function RemoveWebhook({ of, onClose }: Parts) {
  const t = useText(exchangeFeedsPageText);
  const [, go] = useLocation();
  const change = useChangeWebhook(of);
  return (
    <Confirm
      title={t("workbench.webhook.remove")}
      isFinal
      change={change}
      onClose={onClose}
      onConfirm={() => change.mutate({ kind: "remove" }, { onSuccess: () => go(paths.webhooks) })}
    >
      <p>{t("workbench.webhook.remove.about")}</p>
    </Confirm>
  );
}
