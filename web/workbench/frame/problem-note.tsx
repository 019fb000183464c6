import { Alert, Button } from "@mantine/core";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { Refusal } from "../api/request.ts";
import { useText } from "../words/lang.tsx";

/** What the server said of a request that it refused, with what can be done about it. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText(frameText);
  if (error === null || error === undefined) return null;
  const { title, words, number, faults } = partsOf(error, t("workbench.broken"));
  const stale = error instanceof Refusal && error.body.code === "stale";
  const told = words ?? (stale ? t("workbench.problem.stale") : null);
  return (
    <Alert color="red" variant="light" role="alert" title={title} className="no-print">
      <div className="stack">
        {told !== null && <p>{told}</p>}
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li key={fault.pointer + fault.code}>
                {fault.pointer}: {fault.message}
              </li>
            ))}
          </ul>
        )}
        {number !== null && <p className="small soft">{t("workbench.problem.number", { number })}</p>}
        {onRetry !== undefined && (
          <div>
            <Button size="xs" variant="default" onClick={onRetry}>
              {t("workbench.retry")}
            </Button>
          </div>
        )}
      </div>
    </Alert>
  );
}

/** The server's words for a refusal in one line. */
export function problemWords(error: unknown): string {
  if (error instanceof Refusal) return error.body.detail ?? error.body.title;
  return error instanceof Error ? error.message : String(error);
}

function partsOf(error: unknown, broken: string) {
  if (!(error instanceof Refusal)) return { title: broken, words: null, number: null, faults: [] };
  const { title, detail, instance, errors, status } = error.body;
  return { title, words: detail ?? null, number: status >= 500 ? (instance ?? null) : null, faults: errors ?? [] };
}
