import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { weightsPageText } from "../../../src/kernel/text/workbench/weights.ts";
import type { PrecisionDrift } from "../api/weights.ts";
import { alertsQuery } from "../api/weights.ts";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { checkName } from "../words/evidence.ts";
import { useText } from "../words/lang.tsx";
import { useFigures } from "./figures.ts";
import style from "./quality.module.css";

function useSignName() {
  const t = useText(weightsPageText);
  const c = useText(checksText);
  return (check: string | null) => (check === null ? t("workbench.precision.all") : checkName(check, c));
}

/** How often officers lately say no, for all leads and for each sign, alerts first. */
export function PrecisionTable({ drift }: { drift: readonly PrecisionDrift[] }) {
  const t = useText(weightsPageText);
  const nameOf = useSignName();
  const { percent } = useFigures();
  if (drift.length === 0) return <p>{t("workbench.precision.empty")}</p>;
  return (
    <>
      {!drift.some(({ isAlert }) => isAlert) && <p>{t("workbench.precision.calm")}</p>}
      <Table
        heads={[
          t("workbench.weights.sign"),
          t("workbench.precision.before"),
          t("workbench.precision.now"),
          t("workbench.precision.state"),
        ]}
      >
        {drift.map(({ check, before, now, judged, judgedBefore, isAlert }) => (
          <tr key={check ?? ""}>
            <td className="first">{nameOf(check)}</td>
            <td className="figures" data-name={t("workbench.precision.before")}>
              {t("workbench.precision.of", { share: percent(before), n: judgedBefore })}
            </td>
            <td className="figures" data-name={t("workbench.precision.now")}>
              {t("workbench.precision.of", { share: percent(now), n: judged })}
            </td>
            <td>
              <span className="tag" data-tone={isAlert && now > before ? "yes" : "no"}>
                {t(`workbench.precision.${isAlert ? (now > before ? "more" : "less") : "still"}`)}
              </span>
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

/** On the desk: a line where precision drops, leading to the page that shows it; nothing otherwise. */
export function PrecisionAlert() {
  const t = useText(weightsPageText);
  const nameOf = useSignName();
  const { percent } = useFigures();
  const worst = useQuery(alertsQuery).data?.precision.find(({ now, before }) => now > before);
  if (worst === undefined) return null;
  const { check, now, before } = worst;
  return (
    <p className={`${style["alert"]} small no-print`} role="status">
      {t("workbench.precision.alert", { sign: nameOf(check), now: percent(now), before: percent(before) })}{" "}
      <Link href={paths.quality}>{t("workbench.precision.look")}</Link>
    </p>
  );
}
