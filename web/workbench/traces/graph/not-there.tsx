import { Link } from "wouter";
import { traceGraphText } from "../../../../src/kernel/text/workbench/trace-graph.ts";
import { isRefusal } from "../../api/request.ts";
import { Empty } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";

/** What stands where nothing is to be shown: no event speaks of the code, or the server says why. */
export function NotThere({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useText(traceGraphText);
  if (!isRefusal(error, "not-found")) return <ProblemNote error={error} onRetry={onRetry} />;
  return (
    <Empty title={t("workbench.graph.none.title")}>
      <p>{t("workbench.graph.none.about")}</p>
      <p>
        <Link href={paths.traces}>{t("workbench.graph.events-list")}</Link>
      </p>
    </Empty>
  );
}
