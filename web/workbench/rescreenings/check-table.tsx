import { Link } from "wouter";
import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { rescreeningPageText } from "../../../src/kernel/text/workbench/rescreening.ts";
import type { RescreeningFile } from "../api/rescreenings.ts";
import { checkName } from "../words/evidence.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { changesOf } from "./changed-listings.tsx";

/** How often each check would newly be met and no longer be met; its name narrows the listings below to it. */
export function CheckTable({ run }: { run: RescreeningFile }) {
  const t = useText(rescreeningPageText);
  const c = useText(checksText);
  const { number } = useFormat();
  return (
    <section className="stack" aria-labelledby="rescreening-checks">
      <h2 id="rescreening-checks">{t("workbench.rescreening.checks")}</h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("workbench.rescreening.check")}</th>
              <th scope="col" className="figure">
                {t("workbench.rescreening.added")}
              </th>
              <th scope="col" className="figure">
                {t("workbench.rescreening.gone")}
              </th>
            </tr>
          </thead>
          <tbody>
            {run.checks.map(({ check, added, gone }) => (
              <tr key={check}>
                <td>
                  <Link href={changesOf(run.id, check)}>{checkName(check, c)}</Link>
                </td>
                <td className="figure">{added === 0 ? "" : `+${number(added)}`}</td>
                <td className="figure">{gone === 0 ? "" : `−${number(gone)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
