import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fetchingText } from "../../../../src/kernel/text/fetching.ts";
import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import type { Webhook, WebhookMessage } from "../../api/exchange-feeds.ts";
import { messageQuery, messagesQuery, useChangeWebhook } from "../../api/exchange-feeds.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Loading } from "../../frame/loading.tsx";
import { More } from "../../frame/more.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";

const states = [null, "waiting", "delivered", "dead"] as const;

/** What a webhook sent, what waits, and what could not be sent, with each try. */
export function Messages({ of }: { of: Webhook }) {
  const t = useText(exchangeFeedsPageText);
  const [state, setState] = useState<WebhookMessage["state"] | null>(of.dead > 0 ? "dead" : null);
  const found = useInfiniteQuery(messagesQuery(of.id, state));
  const replay = useChangeWebhook(of);
  const items = found.data?.pages.flatMap((page) => page.items);
  return (
    <section className="stack">
      <div className="row spread">
        <h2>{t("workbench.messages.title")}</h2>
        {of.dead > 0 && (
          <AbilityButton
            ability={of.abilities.manage}
            size="sm"
            variant="default"
            loading={replay.isPending}
            onClick={() => replay.mutate({ kind: "replay", message: null })}
          >
            {t("workbench.messages.replay.all")}
          </AbilityButton>
        )}
      </div>
      <fieldset className="choice" aria-label={t("workbench.messages.title")}>
        {states.map((one) => (
          <button key={one ?? "all"} type="button" aria-pressed={state === one} onClick={() => setState(one)}>
            {t(one === null ? "workbench.messages.all" : `workbench.messages.state.${one}`)}
          </button>
        ))}
      </fieldset>
      <ProblemNote error={replay.error ?? found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading />}
      {items?.length === 0 && <p role="status">{t("workbench.messages.empty")}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className="plain-list stack">
          {items.map((message) => (
            <Message
              key={message.id}
              of={of}
              message={message}
              onReplay={() => replay.mutate({ kind: "replay", message: message.id })}
            />
          ))}
        </ul>
      )}
      <More of={found} />
    </section>
  );
}

function Message({ of, message, onReplay }: { of: Webhook; message: WebhookMessage; onReplay: () => void }) {
  const t = useText(exchangeFeedsPageText);
  const { time, number } = useFormat();
  const why = useWhy();
  const [open, setOpen] = useState(false);
  return (
    <li className="sheet stack">
      <div className="row spread">
        <div>
          <strong>
            {message.kind === "test"
              ? t("workbench.messages.test")
              : t("workbench.messages.count", { n: number(message.count) })}
          </strong>{" "}
          <span className="tag">{t(`workbench.messages.state.${message.state}`)}</span>
          <div className="small soft figures">{time(message.madeAt)}</div>
          {message.problem !== null && <div>{why(message)}</div>}
          {message.state === "waiting" && message.nextAt !== null && message.tries > 0 && (
            <div className="small soft">{t("workbench.messages.next", { at: time(message.nextAt) })}</div>
          )}
        </div>
        {message.state === "dead" && (
          <AbilityButton ability={of.abilities.manage} size="compact-sm" variant="default" onClick={onReplay}>
            {t("workbench.messages.replay")}
          </AbilityButton>
        )}
      </div>
      {message.tries > 0 && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t("workbench.messages.tries", { n: message.tries })}</summary>
          {open && <Tries of={of} id={message.id} />}
        </details>
      )}
    </li>
  );
}

function Tries({ of, id }: { of: Webhook; id: string }) {
  const t = useText(exchangeFeedsPageText);
  const { time, number } = useFormat();
  const why = useWhy();
  const { data, error, isPending } = useQuery(messageQuery(of.id, id));
  return (
    <>
      <ProblemNote error={error} />
      {isPending && <Loading />}
      <ol className="plain-list stack">
        {data?.said.map((one) => (
          <li key={one.n}>
            <span className="figures">{time(one.at)}</span> ·{" "}
            {one.problem === null ? t("workbench.messages.answered", { status: one.status ?? "" }) : why(one)} ·{" "}
            {t("workbench.messages.took", { ms: number(one.ms) })}
            {one.said !== "" && <pre className="written small">{one.said}</pre>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Why a try came to nothing, in words. */
function useWhy(): (one: { status: number | null; problem: string | null }) => string {
  const t = useText(exchangeFeedsPageText);
  const refusal = useText(fetchingText);
  return ({ status, problem }) => {
    if (status !== null) return t("workbench.messages.answered", { status });
    const key = `fetching.refusal.${problem}`;
    return key in fetchingText ? refusal(key as keyof typeof fetchingText) : (problem ?? "");
  };
}
