import { exchangeRequestsText } from "../../../../src/kernel/text/exchange-requests.ts";
import { operationsPageText } from "../../../../src/kernel/text/workbench/exchange-operations.ts";
import type { Operation } from "../../api/exchange-operations.ts";
import { useText } from "../../words/lang.tsx";

/** The day in Viet Nam as `yyyy-mm-dd`. */
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Where an operation stands: told by its days until it is ended. */
export function OperationTag({ of }: { of: Pick<Operation, "state" | "startsOn" | "endsOn"> }) {
  const t = useText(operationsPageText);
  const s = useText(exchangeRequestsText);
  if (of.state !== "planned") return <span className="tag">{s(`exchange-requests.operation.${of.state}`)}</span>;
  const day = today();
  if (day > of.endsOn)
    return (
      <span className="tag" data-tone="unsure">
        {t("workbench.operation.past")}
      </span>
    );
  return (
    <span className="tag" data-tone="accent">
      {t(day < of.startsOn ? "workbench.operation.to-come" : "workbench.operation.under-way")}
    </span>
  );
}
