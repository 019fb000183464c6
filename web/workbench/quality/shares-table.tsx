import type { ReactNode } from "react";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import type { Quality } from "../api/quality.ts";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { useFigures } from "./figures.ts";
import { Part } from "./part.tsx";
import { usePlatformLabel } from "./platform-label.ts";
import style from "./quality.module.css";
import { widthFor } from "./scales.ts";
import { ShareBar } from "./share-bar.tsx";

/** A platform's sample of a month; how many listings it was drawn from is known where it is looked at for itself. */
type Sampled = Quality["control"][number] & { population?: number };

/** The infringing share of each platform by month, newest first: bars with whiskers, and the same in figures. */
export function SharesTable({ sampled, children }: { sampled: readonly Sampled[]; children?: ReactNode }) {
  const t = useText(qualityPageText);
  const { percent, monthTitle } = useFigures();
  const most = widthFor(sampled.map(({ share }) => share));
  return (
    <Part
      title={t("workbench.shares.title")}
      about={sampled.length === 0 ? t("workbench.shares.empty") : t("workbench.shares.about", { most: percent(most) })}
    >
      {sampled.length > 0 && (
        <Table
          isGrouped
          heads={[
            t("workbench.shares.platform"),
            t("workbench.shares.bar"),
            t("workbench.shares.share"),
            t("workbench.shares.infringing"),
            t("workbench.shares.unsure"),
            t("workbench.shares.drawn"),
          ]}
        >
          {[...Map.groupBy(sampled, ({ month }) => month)].map(([month, rows]) => (
            <tbody key={month}>
              <tr>
                <th colSpan={6} scope="rowgroup" className="wrapped">
                  {monthTitle(month)}
                </th>
              </tr>
              {rows.map((row) => (
                <Row key={row.platformId} row={row} most={most} />
              ))}
            </tbody>
          ))}
        </Table>
      )}
      {children !== undefined && <div className="no-print">{children}</div>}
    </Part>
  );
}

function Row({ row, most }: { row: Sampled; most: number }) {
  const t = useText(qualityPageText);
  const figures = useFigures();
  const { number } = useFormat();
  const name = usePlatformLabel(row.platformId);
  const { share, unsure, drawn, population } = row;
  return (
    <tr>
      <td className="first">{name}</td>
      <td className={style["chart-cell"]}>
        <ShareBar share={share} most={most} />
      </td>
      <td className="figures nowrap">{figures.share(share)}</td>
      <td className="figures">{t("workbench.shares.of-judged", { hits: number(share.hits), n: number(share.n) })}</td>
      <td className="figures">{t("workbench.shares.n-unsure", { n: number(unsure) })}</td>
      <td className="figures">
        {population === undefined
          ? t("workbench.shares.n-drawn", { n: number(drawn) })
          : t("workbench.shares.n-drawn-of", { n: number(drawn), of: number(population) })}
      </td>
    </tr>
  );
}
