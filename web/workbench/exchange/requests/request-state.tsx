import { exchangeRequestsText } from "../../../../src/kernel/text/exchange-requests.ts";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import type { ExchangeRequest } from "../../api/exchange-requests.ts";
import { useText } from "../../words/lang.tsx";

const tones = {
  sent: "unsure",
  seen: "unsure",
  acknowledged: "accent",
  "partly-answered": "accent",
  answered: "no",
  refused: "yes",
  withdrawn: undefined,
} as const;

/** The state of a request as coloured words: whose turn it is, whether it is late, and who was told of that. */
export function RequestTags({ of }: { of: ExchangeRequest }) {
  const s = useText(exchangeRequestsText);
  const t = useText(requestsPageText);
  return (
    <>
      <span className="tag" data-tone={tones[of.state]}>
        {s(`exchange-requests.state.${of.state}`)}
      </span>
      {of.isOverdue && (
        <span className="tag" data-tone="yes">
          {t("workbench.requests.overdue")}
        </span>
      )}
      {of.waitsForUs && <span className="tag">{t("workbench.requests.waits-for-us")}</span>}
      {of.urgency === "urgent" && of.isOpen && (
        <span className="tag" data-tone="unsure">
          {t("workbench.requests.urgent")}
        </span>
      )}
      {of.extension !== null && <span className="tag">{t("workbench.requests.extension")}</span>}
      {of.isOpen && of.escalation > 0 && (
        <span className="tag">{t(`workbench.requests.escalated.${of.escalation === 1 ? 1 : 2}`)}</span>
      )}
    </>
  );
}
