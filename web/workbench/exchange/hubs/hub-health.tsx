import { exchangeHubsText } from "../../../../src/kernel/text/exchange-hubs.ts";
import type { Hub } from "../../api/hubs.ts";
import { useFormat, useText } from "../../words/lang.tsx";

/** How a hub fares: all is here, something waits there, or why nothing comes. */
export function HubHealth({ of }: { of: Hub }) {
  const t = useText(exchangeHubsText);
  if (of.problem !== null)
    return (
      <>
        <span className="tag" data-tone="yes">
          {t("hubs.health.problem")}
        </span>
        <p className="small">{of.problem}</p>
      </>
    );
  if (of.okAt === null) return <span className="soft">{t("hubs.health.never")}</span>;
  const isBehind = of.behind !== null && of.behind > 0;
  return (
    <span className="tag" data-tone={isBehind ? "no" : "accent"}>
      {t(isBehind ? "hubs.health.behind" : "hubs.health.good")}
    </span>
  );
}

const mostCounted = 10_000;

/** How many changes wait there. */
export function Behind({ behind }: Pick<Hub, "behind">) {
  const t = useText(exchangeHubsText);
  const { number } = useFormat();
  if (behind === null) return <>–</>;
  return <>{behind >= mostCounted ? t("hubs.behind.many") : number(behind)}</>;
}
