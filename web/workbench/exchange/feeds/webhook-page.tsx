import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { SecretGiven, Webhook } from "../../api/exchange-feeds.ts";
import { useChangeWebhook, webhookQuery } from "../../api/exchange-feeds.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Waiting } from "../../frame/gone.tsx";
import { Page } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { recordKinds } from "../records/record-kinds.ts";
import { Messages } from "./messages.tsx";
import { SecretOnce } from "./secret-once.tsx";
import { RemoveWebhook, ResumeWebhook, RotateSecret } from "./webhook-acts.tsx";
import { ChangeWebhookForm } from "./webhook-form.tsx";
import { WebhookTag } from "./webhook-tag.tsx";

/** One webhook: how it fares, what it sent, and what it could not. */
export function WebhookPage({ id }: { id: string }) {
  const query = useQuery(webhookQuery(id));
  if (query.data === undefined || query.isError) return <Waiting query={query} />;
  return <One of={query.data} />;
}

type Act = "change" | "resume" | "rotate" | "remove";

function One({ of }: { of: Webhook }) {
  const t = useText(exchangeFeedsPageText);
  const [act, setAct] = useState<Act | null>(null);
  const [given, setGiven] = useState<SecretGiven | null>(null);
  const change = useChangeWebhook(of);
  const close = () => setAct(null);
  return (
    <Page title={of.name} about={of.url} actions={<Acts of={of} onAct={setAct} change={change} />}>
      <ProblemNote error={change.error} />
      {change.isSuccess && change.variables.kind === "test" && <p role="status">{t("workbench.webhook.tested")}</p>}
      {of.state === "disabled" && (
        <p className="sheet">
          <strong>{t("workbench.webhook.disabled.about")}</strong>
        </p>
      )}
      <Standing of={of} />
      <Messages of={of} />
      {act === "change" && <ChangeWebhookForm of={of} onClose={close} />}
      {act === "resume" && <ResumeWebhook of={of} onClose={close} />}
      {act === "remove" && <RemoveWebhook of={of} onClose={close} />}
      {act === "rotate" && (
        <RotateSecret
          of={of}
          onClose={close}
          onGiven={(made) => {
            close();
            setGiven(made);
          }}
        />
      )}
      {given !== null && <SecretOnce secret={given.secret} onClose={() => setGiven(null)} />}
    </Page>
  );
}

type ActsParts = { of: Webhook; onAct: (act: Act) => void; change: ReturnType<typeof useChangeWebhook> };

function Acts({ of, onAct, change }: ActsParts) {
  const t = useText(exchangeFeedsPageText);
  const { manage } = of.abilities;
  const small = { ability: manage, size: "sm", variant: "default" } as const;
  return (
    <>
      {of.state === "active" ? (
        <>
          <AbilityButton ability={manage} size="sm" onClick={() => change.mutate({ kind: "test" })}>
            {t("workbench.webhook.test")}
          </AbilityButton>
          <AbilityButton {...small} onClick={() => change.mutate({ kind: "pause" })}>
            {t("workbench.webhook.pause")}
          </AbilityButton>
        </>
      ) : (
        <AbilityButton ability={manage} size="sm" onClick={() => onAct("resume")}>
          {t("workbench.webhook.resume")}
        </AbilityButton>
      )}
      <AbilityButton {...small} onClick={() => onAct("change")}>
        {t("workbench.webhook.change")}
      </AbilityButton>
      <AbilityButton {...small} onClick={() => onAct("rotate")}>
        {t("workbench.webhook.rotate")}
      </AbilityButton>
      <AbilityButton {...small} onClick={() => onAct("remove")}>
        {t("workbench.webhook.remove")}
      </AbilityButton>
    </>
  );
}

function Standing({ of }: { of: Webhook }) {
  const t = useText(exchangeFeedsPageText);
  const r = useText(exchangeRecordsPageText);
  const { time, number } = useFormat();
  const kinds = recordKinds.filter((kind) => of.kinds.includes(kind));
  return (
    <dl className="pairs">
      <div>
        <dt>{t("workbench.webhook.state")}</dt>
        <dd>
          <WebhookTag of={of} />
        </dd>
      </div>
      <div>
        <dt>{t("workbench.webhook.delivered")}</dt>
        <dd className="figures">
          {of.deliveredAt === null ? t("workbench.webhook.delivered.never") : time(of.deliveredAt)}
        </dd>
      </div>
      <div>
        <dt>{t("workbench.webhook.waiting")}</dt>
        <dd className="figures">{number(of.waiting)}</dd>
      </div>
      <div>
        <dt>{t("workbench.webhook.dead")}</dt>
        <dd className="figures">{number(of.dead)}</dd>
      </div>
      <div>
        <dt>{t("workbench.messages.content")}</dt>
        <dd>
          {kinds.length === 0
            ? t("workbench.webhook.kinds.all")
            : kinds.map((kind) => r(`workbench.record.kind.${kind}`)).join(", ")}
          {of.own && <div className="small soft">{t("workbench.webhook.own")}</div>}
          {of.oldSecretUntil !== null && (
            <div className="small soft">{t("workbench.webhook.rotated", { at: time(of.oldSecretUntil) })}</div>
          )}
        </dd>
      </div>
    </dl>
  );
}
