import { useQuery } from "@tanstack/react-query";
import { askText } from "../../../../src/kernel/text/workbench/exchange-ask.ts";
import { waitingQuery } from "../../api/exchange-requests.ts";
import { useText } from "../../words/lang.tsx";

/** How many requests wait for the own agency, beside their name in the list of pages; nothing where none does. */
export function WaitingCount() {
  const t = useText(askText);
  const { data } = useQuery(waitingQuery);
  if (data === undefined || data.forUs === 0) return null;
  return (
    <span className="tag push" data-tone={data.overdue > 0 ? "yes" : "accent"}>
      <span aria-hidden="true">{data.forUs}</span>
      <span className="hidden">{t("workbench.requests.waiting", { n: data.forUs })}</span>
    </span>
  );
}
