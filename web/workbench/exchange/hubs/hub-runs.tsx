import { useState } from "react";
import { exchangeHubsText } from "../../../../src/kernel/text/exchange-hubs.ts";
import type { HubRun } from "../../api/hubs.ts";
import { hubs, notKeptQuery } from "../../api/hubs.ts";
import { LinesDialog } from "../../running/lines-dialog.tsx";
import { OpenedCount, RunTable } from "../../running/run-table.tsx";
import { useText } from "../../words/lang.tsx";

const counts = ["read", "new", "changed", "unchanged", "withdrawn"] as const;

/** The runs of a hub, newest first: what each read, what became of it, and what was not taken. */
export function HubRuns({ id, atWork }: { id: string; atWork: boolean }) {
  const t = useText(exchangeHubsText);
  const [shown, setShown] = useState<HubRun | null>(null);
  const left = (run: HubRun) => (
    <OpenedCount n={run.leftOut + run.refused} about={t("hubs.left.show")} onOpen={() => setShown(run)} />
  );
  return (
    <>
      <RunTable
        words={{ title: t("hubs.runs"), none: t("hubs.runs.none") }}
        query={hubs.runs(id, atWork)}
        counts={counts}
        countName={(count) => t(`hubs.count.${count}`)}
        last={{ name: t("hubs.count.left"), isFigure: true, of: left }}
      />
      {shown !== null && (
        <LinesDialog
          title={t("hubs.left.show")}
          none={t("hubs.left.none")}
          query={notKeptQuery(shown.id)}
          columns={[
            { name: t("hubs.left.record"), of: ({ record }) => record },
            { name: t("hubs.left.why"), of: ({ outcome }) => t(`hubs.outcome.${outcome}`) },
          ]}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
