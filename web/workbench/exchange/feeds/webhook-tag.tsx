import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import type { Webhook } from "../../api/exchange-feeds.ts";
import { useFormat, useText } from "../../words/lang.tsx";

/** Whether a webhook is at work, and since when its receiver takes nothing. */
export function WebhookTag({ of }: { of: Webhook }) {
  const t = useText(exchangeFeedsPageText);
  const { time } = useFormat();
  return (
    <>
      <span className="tag">{t(`workbench.webhook.state.${of.state}`)}</span>
      {of.failingSince !== null && (
        <div className="small">
          <strong>{t("workbench.webhook.failing", { at: time(of.failingSince) })}</strong>
        </div>
      )}
    </>
  );
}
