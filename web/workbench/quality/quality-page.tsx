import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import { weightsPageText } from "../../../src/kernel/text/workbench/weights.ts";
import type { Quality } from "../api/quality.ts";
import { qualityQuery } from "../api/quality.ts";
import { Waiting } from "../frame/gone.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { Calibration } from "./calibration.tsx";
import { DriftTable } from "./drift-table.tsx";
import { Part } from "./part.tsx";
import { PrecisionTable } from "./precision-drift.tsx";
import { MonthsTable, ThresholdsTable } from "./precision-tables.tsx";
import { SharesTable } from "./shares-table.tsx";
import { WorthTable } from "./worth-table.tsx";

/** How far the scores of screening can be trusted, by the verdicts of the agency's officers and by its control samples. */
export function QualityPage() {
  const t = useText(qualityPageText);
  const f = useText(frameText);
  const w = useText(weightsPageText);
  const query = useQuery(qualityQuery);
  if (query.data === undefined) return <Waiting query={query} />;
  const { judged, control, drift, precision } = query.data;
  return (
    <Page
      title={t("workbench.quality.title")}
      about={t("workbench.quality.about")}
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      {judged === 0 ? (
        <Empty title={t("workbench.quality.empty.title")}>
          <p>{t("workbench.quality.empty.about")}</p>
          <p className="no-print">
            <Link href={paths.leads}>{t("workbench.quality.to-leads")}</Link>
          </p>
        </Empty>
      ) : (
        <Verdicts quality={query.data} />
      )}
      <SharesTable sampled={control}>
        <Link href={paths.control}>{t("workbench.shares.to-control")}</Link>
      </SharesTable>
      {judged > 0 && (
        <Part title={w("workbench.precision.title")} about={w("workbench.precision.about")}>
          <PrecisionTable drift={precision} />
        </Part>
      )}
      <Part title={t("workbench.quality.drift")} about={t("workbench.quality.drift.about")}>
        {drift.length > 0 ? <DriftTable drift={drift} /> : <p>{t("workbench.quality.drift.empty")}</p>}
      </Part>
    </Page>
  );
}

/** What the verdicts on leads show; what is learned from them only where there are enough. */
function Verdicts({ quality: { months, thresholds, learned } }: { quality: Quality }) {
  const t = useText(qualityPageText);
  const w = useText(weightsPageText);
  const { number } = useFormat();
  const clear = months.reduce((sum, { precision }) => sum + precision.n, 0);
  return (
    <>
      <Part title={t("workbench.quality.months")} about={t("workbench.quality.months.about")}>
        <MonthsTable months={months} />
      </Part>
      <Part title={t("workbench.quality.thresholds")} about={t("workbench.quality.thresholds.about")}>
        <ThresholdsTable thresholds={thresholds} />
      </Part>
      {learned === null ? (
        <Empty title={t("workbench.quality.not-learned.title")}>
          <p>{t("workbench.quality.not-learned.about", { n: number(clear) })}</p>
          <p className="no-print">
            <Link href={paths.leads}>{t("workbench.quality.to-leads")}</Link>
          </p>
        </Empty>
      ) : (
        <>
          <Part
            title={t("workbench.quality.worth")}
            about={t("workbench.quality.worth.about", { fitted: number(learned.fittedOn) })}
          >
            <WorthTable worth={learned.worth} />
            <p className="no-print">
              <Link href={paths.weights}>{w("workbench.weights.to")}</Link>
            </p>
          </Part>
          <Part title={t("workbench.quality.calibration")}>
            <Calibration learned={learned} />
          </Part>
        </>
      )}
    </>
  );
}
