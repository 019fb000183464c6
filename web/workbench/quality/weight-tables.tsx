import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import { weightsPageText } from "../../../src/kernel/text/workbench/weights.ts";
import type { WeightProposal } from "../api/weights.ts";
import { Table } from "../frame/table.tsx";
import { checkName } from "../words/evidence.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { useFigures } from "./figures.ts";

/** How the weights do now and would do, on verdicts that they were not learned from, and what would become of the leads. */
export function WeightFigures({
  figures: { now, proposed, fittedOn, heldOut, leads },
}: Pick<WeightProposal, "figures">) {
  const t = useText(weightsPageText);
  const { number } = useFormat();
  const { share } = useFigures();
  const thousandths = (value: number) => number(Math.round(value * 1_000) / 1_000);
  const rows = [
    ["precision", share(now.precision), share(proposed.precision)],
    ["recall", share(now.recall), share(proposed.recall)],
    ["error", thousandths(now.error), thousandths(proposed.error)],
  ] as const;
  return (
    <>
      <p className="small soft">
        {t("workbench.weights.figures.about", { fitted: number(fittedOn), held: number(heldOut) })}
      </p>
      <Table heads={[t("workbench.weights.figure"), t("workbench.weights.now"), t("workbench.weights.then")]}>
        {rows.map(([name, before, after]) => (
          <tr key={name}>
            <td className="first">{t(`workbench.weights.${name}`)}</td>
            <td className="figures" data-name={t("workbench.weights.now")}>
              {before}
            </td>
            <td className="figures" data-name={t("workbench.weights.then")}>
              {after}
            </td>
          </tr>
        ))}
      </Table>
      <p>
        {t("workbench.weights.leads", {
          raised: number(leads.raised),
          fallen: number(leads.fallen),
          moved: number(leads.moved),
        })}
      </p>
    </>
  );
}

/** What the points of each sign are multiplied with now and would be, most changed first. */
export function WeightsTable({ worths }: Pick<WeightProposal, "worths">) {
  const t = useText(weightsPageText);
  const q = useText(qualityPageText);
  const c = useText(checksText);
  const { number } = useFormat();
  const { decimal } = useFigures();
  return (
    <Table
      heads={[
        t("workbench.weights.sign"),
        t("workbench.weights.now"),
        t("workbench.weights.then"),
        t("workbench.weights.deviation"),
        t("workbench.weights.seen"),
      ]}
    >
      {worths.map(({ check, now, proposed, deviation, seen }) => (
        <tr key={check}>
          <td className="first">
            {check === "listings" ? q("workbench.quality.sign.listings") : checkName(check, c)}
            <div className="small soft">{check}</div>
          </td>
          <td className="figures" data-name={t("workbench.weights.now")}>
            {t("workbench.weights.times", { times: decimal(now) })}
          </td>
          <td className="figures" data-name={t("workbench.weights.then")}>
            {now === proposed
              ? t("workbench.weights.same")
              : t("workbench.weights.times", { times: decimal(proposed) })}
          </td>
          <td className="figures" data-name={t("workbench.weights.deviation")}>
            ± {decimal(deviation)}
          </td>
          <td className="figures" data-name={t("workbench.weights.seen")}>
            {number(seen)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
