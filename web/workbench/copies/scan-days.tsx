import { Table } from "../frame/table.tsx";
import { copiesPageText } from "../../../src/kernel/text/workbench/copies.ts";
import type { SuspectFile } from "../api/copies.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** A code's scans by day and province: counts, and no device. */
export function ScanDays({ days }: { days: SuspectFile["days"] }) {
  const t = useText(copiesPageText);
  const { number, day: dayOf } = useFormat();
  const columns = ["scans", "devices", "rightPins", "wrongPins"] as const;
  const names = {
    scans: t("workbench.copies.scans"),
    devices: t("workbench.copy.devices"),
    rightPins: t("workbench.copy.right"),
    wrongPins: t("workbench.copy.wrong"),
  };
  return (
    <section className="sheet stack" aria-labelledby="days">
      <h2 id="days">{t("workbench.copy.days")}</h2>
      <p className="small soft">{t(days.length === 0 ? "workbench.copy.days.none" : "workbench.copy.days.about")}</p>
      {days.length > 0 && (
        <Table
          heads={[
            t("workbench.copy.day"),
            t("workbench.copy.province"),
            ...columns.map((column) => ({ name: names[column], isFigure: true })),
          ]}
        >
          {days.map((row) => (
            <tr key={`${row.day} ${row.province}`}>
              <td className="first">{dayOf(`${row.day}T00:00:00+07:00`)}</td>
              <td>{row.provinceName ?? t("workbench.copy.province.unknown")}</td>
              {columns.map((column) => (
                <td key={column} className="figure" data-name={names[column]}>
                  {number(row[column])}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
