import { Alert, Loader, Progress } from "@mantine/core";
import { rescreeningPageText } from "../../../src/kernel/text/workbench/rescreening.ts";
import type { RescreeningFile } from "../api/rescreenings.ts";
import { isAtWork } from "../api/rescreenings.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** How far a rescreening is, or what became of it. Only the step is announced: numbers that run would talk without end. */
export function Standing({ run }: { run: RescreeningFile }) {
  return (
    <>
      <div role="status">
        <Alert
          color={run.state === "previewed" && (run.changed > 0 || run.isOutdated) ? "yellow" : "pine"}
          variant="light"
        >
          <Words run={run} />
        </Alert>
      </div>
      {isAtWork(run) && <HowFar run={run} />}
    </>
  );
}

function Words({ run }: { run: RescreeningFile }) {
  const t = useText(rescreeningPageText);
  const { number } = useFormat();
  if (run.isOutdated) return t("workbench.rescreening.previewed.outdated");
  if (run.state === "previewed" && run.changed === 0) return t("workbench.rescreening.same");
  if (run.state !== "applied") return t(`workbench.rescreening.${run.state}`);
  return (
    <>
      <p>{t("workbench.rescreening.applied", { n: number(run.applied) })}</p>
      {run.outdated > 0 && <p>{t("workbench.rescreening.outdated", { n: number(run.outdated) })}</p>}
    </>
  );
}

function HowFar({ run }: { run: RescreeningFile }) {
  const t = useText(rescreeningPageText);
  const { number } = useFormat();
  if (run.state !== "applying" || run.changed === 0) {
    return (
      <div className="row soft">
        <Loader size="sm" aria-hidden="true" />
        <span className="figures">{t("workbench.rescreening.progress", { n: number(run.listings) })}</span>
      </div>
    );
  }
  const done = run.applied + run.outdated;
  const words = t("workbench.rescreening.progress.of", { n: number(done), of: number(run.changed) });
  return (
    <div className="stack">
      <Progress value={(100 * done) / run.changed} aria-label={words} />
      <span className="soft figures">{words}</span>
    </div>
  );
}
