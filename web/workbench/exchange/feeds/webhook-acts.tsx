import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { SecretGiven, Webhook } from "../../api/exchange-feeds.ts";
import { useChangeWebhook } from "../../api/exchange-feeds.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";

type Parts = { of: Webhook; onClose: () => void };

/** Lets a webhook go on: where it stopped, or with what is new. */
export function ResumeWebhook({ of, onClose }: Parts) {
  const t = useText(exchangeFeedsPageText);
  const [from, setFrom] = useState<"stopped" | "now">("stopped");
  const change = useChangeWebhook(of);
  const name = t("workbench.webhook.resume");
  return (
    <Sure
      name={name}
      change={change}
      onClose={onClose}
      onSure={() => change.mutate({ kind: "resume", from }, { onSuccess: onClose })}
    >
      <NativeSelect
        label={t("workbench.webhook.from")}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value as typeof from)}
      >
        <option value="stopped">{t("workbench.webhook.from.stopped")}</option>
        <option value="now">{t("workbench.webhook.from.now")}</option>
      </NativeSelect>
    </Sure>
  );
}

export function RotateSecret({ of, onClose, onGiven }: Parts & { onGiven: (made: SecretGiven) => void }) {
  const t = useText(exchangeFeedsPageText);
  const change = useChangeWebhook(of);
  return (
    <Sure
      name={t("workbench.webhook.rotate")}
      change={change}
      onClose={onClose}
      onSure={() => change.mutate({ kind: "secret" }, { onSuccess: (made) => made !== null && onGiven(made) })}
    >
      <p>{t("workbench.webhook.rotate.about")}</p>
    </Sure>
  );
}

export function RemoveWebhook({ of, onClose }: Parts) {
  const t = useText(exchangeFeedsPageText);
  const [, go] = useLocation();
  const change = useChangeWebhook(of);
  return (
    <Sure
      name={t("workbench.webhook.remove")}
      color="red"
      change={change}
      onClose={onClose}
      onSure={() => change.mutate({ kind: "remove" }, { onSuccess: () => go(paths.webhooks) })}
    >
      <p>{t("workbench.webhook.remove.about")}</p>
    </Sure>
  );
}

type SureParts = {
  name: string;
  color?: string;
  change: ReturnType<typeof useChangeWebhook>;
  onSure: () => void;
  onClose: () => void;
  children: ReactNode;
};

function Sure({ name, color, change, onSure, onClose, children }: SureParts) {
  const f = useText(frameText);
  return (
    <Dialog title={name} onClose={onClose}>
      <div className="stack">
        <ProblemNote error={change.error} />
        {children}
        <div className="row">
          <Button {...(color === undefined ? {} : { color })} loading={change.isPending} onClick={onSure}>
            {name}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
