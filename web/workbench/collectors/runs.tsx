import { collectorsText } from "../../../src/kernel/text/collectors.ts";
import { collectors } from "../api/collectors.ts";
import { RunTable } from "../running/run-table.tsx";
import { useFormat, useText } from "../words/lang.tsx";

const countNames = ["pages", "offers", "new", "changed", "rejected"] as const;
/** Told only where there is something to tell. */
const noteNames = ["notModified", "rendered", "unchanged"] as const;

/** The runs of a collector, newest first: what each brought, and what was not to be had and why. */
export function Runs({ id, atWork }: { id: string; atWork: boolean }) {
  const t = useText(collectorsText);
  const { number } = useFormat();
  return (
    <RunTable
      words={{ title: t("collectors.runs"), none: t("collectors.runs.none") }}
      query={collectors.runs(id, atWork)}
      counts={countNames}
      countName={(count) => t(`collectors.count.${count}`)}
      last={{
        name: t("collectors.run.notes"),
        isFigure: false,
        of: (run) =>
          [
            ...noteNames
              .filter((name) => run[name] > 0)
              .map((name) => `${t(`collectors.count.${name}`)}: ${number(run[name])}`),
            ...run.refused.map((one) => `${one.words}: ${number(one.count)}`),
          ].join("; "),
      }}
    />
  );
}
