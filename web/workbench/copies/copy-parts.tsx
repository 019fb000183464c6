import { copiesPageText } from "../../../src/kernel/text/workbench/copies.ts";
import type { SuspectFile } from "../api/copies.ts";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";

const tenths = (value: number) => Math.round(value * 10) / 10;

/** What the suspicion is made of: each sign with its sentence, how much there is of it, its weight with the error, and the points. */
export function CopyParts({ file: { parts, base, threshold, thresholdReason, logOdds } }: { file: SuspectFile }) {
  const t = useText(copiesPageText);
  const { number } = useFormat();
  const n = (value: number) => number(tenths(value));
  const signed = (value: number) => (value > 0 ? `+${n(value)}` : value < 0 ? `−${n(-value)}` : "0");
  return (
    <section className="sheet stack" aria-labelledby="parts">
      <h2 id="parts">{t("workbench.copy.parts")}</h2>
      <p className="small soft">
        {t("workbench.copy.parts.about", { base: n(base), threshold: n(threshold) })} {thresholdReason}
      </p>
      <Table
        heads={[
          t("workbench.copy.part"),
          { name: t("workbench.copy.value"), isFigure: true },
          { name: t("workbench.copy.weight"), isFigure: true },
          { name: t("workbench.copy.points"), isFigure: true },
        ]}
        foot={
          <tr>
            <th scope="row" colSpan={3}>
              {t("workbench.copy.sum", { base: n(base) })}
            </th>
            <td className="figure">{n(logOdds)}</td>
          </tr>
        }
      >
        {parts.map(({ name, sentence, value, weight, deviation, points }) => (
          <tr key={name}>
            <td className="first">{sentence}</td>
            <td className="figure" data-name={t("workbench.copy.value")}>
              {n(value)}
            </td>
            <td className="figure" data-name={t("workbench.copy.weight")}>
              {weight === 0 ? t("workbench.copy.silent") : `${n(weight)} ± ${n(deviation)}`}
            </td>
            <td className="figure" data-name={t("workbench.copy.points")}>
              {signed(weight === 0 ? 0 : points)}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
