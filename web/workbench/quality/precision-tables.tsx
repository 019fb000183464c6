import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import type { Quality, Share } from "../api/quality.ts";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { useFigures } from "./figures.ts";
import style from "./quality.module.css";
import { ShareBar } from "./share-bar.tsx";

/** How many of the leads judged in each month were real. */
export function MonthsTable({ months }: { months: Quality["months"] }) {
  const t = useText(qualityPageText);
  const { number } = useFormat();
  const figures = useFigures();
  return (
    <Table
      heads={[
        t("workbench.quality.month"),
        t("workbench.shares.bar"),
        t("workbench.quality.precision"),
        t("workbench.quality.judged"),
        t("workbench.shares.unsure"),
      ]}
    >
      {months.map(({ month, judged, unsure, precision }) => (
        <tr key={month}>
          <td className="first nowrap">{figures.monthTitle(month)}</td>
          <td className={style["chart-cell"]}>
            <ShareBar share={precision} />
          </td>
          <td className="figures nowrap">{figures.share(precision)}</td>
          <td className="figures">{t("workbench.quality.n-judged", { n: number(judged) })}</td>
          <td className="figures">{t("workbench.shares.n-unsure", { n: number(unsure) })}</td>
        </tr>
      ))}
    </Table>
  );
}

/** What is won and lost by looking only at leads from a score on. */
export function ThresholdsTable({ thresholds }: { thresholds: Quality["thresholds"] }) {
  const t = useText(qualityPageText);
  const { decimal } = useFigures();
  return (
    <div className="table-frame">
      <table className={`table ${style["thresholds"]}`}>
        <thead>
          <tr>
            <th scope="col">{t("workbench.quality.threshold")}</th>
            <th scope="col">{t("workbench.quality.precision")}</th>
            <th scope="col">{t("workbench.quality.recall")}</th>
          </tr>
        </thead>
        <tbody>
          {thresholds.map(({ points, precision, recall }) => (
            <tr key={points}>
              <td className="figures">{decimal(points)}</td>
              <ShareCell share={precision} />
              <ShareCell share={recall} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ShareCell({ share }: { share: Share }) {
  const t = useText(qualityPageText);
  const { number } = useFormat();
  const figures = useFigures();
  return (
    <td className={`${style["cells"]} figures`}>
      <ShareBar share={share} />
      <span className="nowrap">{figures.share(share)}</span>
      {share.n > 0 && (
        <span className="small soft">
          {" "}
          {t("workbench.shares.of", { hits: number(share.hits), n: number(share.n) })}
        </span>
      )}
    </td>
  );
}
