import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import type { Quality } from "../api/quality.ts";
import { Table } from "../frame/table.tsx";
import { useText } from "../words/lang.tsx";
import { useFigures } from "./figures.ts";
import { usePlatformLabel } from "./platform-label.ts";

type Drift = Quality["drift"][number];

/** Platforms whose share of leads has moved between two months, those with an alert first. */
export function DriftTable({ drift }: { drift: readonly Drift[] }) {
  const t = useText(qualityPageText);
  const alertsFirst = [...drift].sort((one, other) => Number(other.isAlert) - Number(one.isAlert));
  return (
    <>
      {!drift.some(({ isAlert }) => isAlert) && <p>{t("workbench.quality.drift.calm")}</p>}
      <Table
        heads={[
          t("workbench.shares.platform"),
          t("workbench.quality.drift.before"),
          t("workbench.quality.drift.now"),
          t("workbench.quality.drift.state"),
        ]}
      >
        {alertsFirst.map((one) => (
          <Row key={one.platformId} one={one} />
        ))}
      </Table>
    </>
  );
}

function Row({ one: { platformId, month, previous, before, now, isAlert } }: { one: Drift }) {
  const t = useText(qualityPageText);
  const figures = useFigures();
  const name = usePlatformLabel(platformId);
  const moved = now > before ? "more" : "less";
  return (
    <tr>
      <td className="first">{name}</td>
      <td className="figures">
        {t("workbench.quality.drift.in", { share: figures.percent(before), month: figures.month(previous) })}
      </td>
      <td className="figures">
        {t("workbench.quality.drift.in", { share: figures.percent(now), month: figures.month(month) })}
      </td>
      <td>
        <span className="tag" data-tone={isAlert ? "yes" : "no"}>
          {t(`workbench.quality.drift.${isAlert ? moved : "still"}`)}
        </span>
      </td>
    </tr>
  );
}
