import { runningText } from "../../../src/kernel/text/running.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { RunState } from "./tags.tsx";

/** How the last run went, and when it began; that there was none. */
export function LastRun({ run }: { run: { state: RunState; startedAt: string; problem: string | null } | null }) {
  const t = useText(runningText);
  const { time } = useFormat();
  if (run === null) return <span className="soft">{t("running.never")}</span>;
  return (
    <>
      <RunState state={run.state} /> <span className="figures nowrap">{time(run.startedAt)}</span>
      {run.problem !== null && <p className="small">{run.problem}</p>}
    </>
  );
}
