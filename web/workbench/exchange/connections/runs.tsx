import { useState } from "react";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import type { ConnectionRun } from "../../api/connections.ts";
import { connections, refusalsQuery } from "../../api/connections.ts";
import { LinesDialog } from "../../running/lines-dialog.tsx";
import { OpenedCount, RunTable } from "../../running/run-table.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import style from "./connections.module.css";

const pulled = ["read", "new", "changed", "unchanged", "conflicts"] as const;
const pushed = ["read", "sent", "unchanged"] as const;

/** The runs of a connection, newest first: what each read, what became of it, and the rows that it refused. */
export function Runs({ id, direction, atWork }: { id: string; direction: "pull" | "push"; atWork: boolean }) {
  const t = useText(exchangeConnectionsText);
  const { number } = useFormat();
  const [shown, setShown] = useState<ConnectionRun | null>(null);
  const refused = (run: ConnectionRun) => (
    <>
      <OpenedCount n={run.refused} about={t("connections.refusals.show")} onOpen={() => setShown(run)} />
      {run.leftOut > 0 && (
        <p className="small">
          {t("connections.count.leftOut")}: {number(run.leftOut)}
        </p>
      )}
    </>
  );
  return (
    <>
      <RunTable
        words={{ title: t("connections.runs"), none: t("connections.runs.none") }}
        query={connections.runs(id, atWork)}
        counts={direction === "pull" ? pulled : pushed}
        countName={(count) => t(`connections.count.${count}`)}
        Below={Checksum}
        last={direction === "pull" ? { name: t("connections.count.refused"), isFigure: true, of: refused } : undefined}
      />
      {shown !== null && (
        <LinesDialog
          title={t("connections.refusals")}
          query={refusalsQuery(shown.id)}
          columns={[
            { name: t("connections.refusals.row"), of: ({ key }) => key },
            { name: t("connections.refusals.column"), of: ({ column }) => column ?? "–" },
            { name: t("connections.refusals.why"), of: ({ words }) => words },
            { name: t("connections.refusals.saw"), of: ({ detail }) => detail, className: style["break"] },
          ]}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

function Checksum({ run: { checksum } }: { run: ConnectionRun }) {
  const t = useText(exchangeConnectionsText);
  if (checksum === "") return null;
  return (
    <p className="small soft">
      {t("connections.checksum")}: {checksum.slice(0, 12)}
    </p>
  );
}
