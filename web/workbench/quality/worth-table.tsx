import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import type { Quality } from "../api/quality.ts";
import { Table } from "../frame/table.tsx";
import { checkName } from "../words/evidence.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { useFigures } from "./figures.ts";
import style from "./quality.module.css";
import { saysOf } from "./scales.ts";

type Worth = NonNullable<Quality["learned"]>["worth"][number];

const tones = { high: "yes", right: "no", low: "unsure" } as const;

/** What a point of each check is worth by the officers' verdicts, the most seen first. */
export function WorthTable({ worth }: { worth: readonly Worth[] }) {
  const t = useText(qualityPageText);
  const c = useText(checksText);
  const { number } = useFormat();
  const { decimal } = useFigures();
  const most = Math.max(2, ...worth.map(({ times, deviation }) => times + 2 * deviation));
  const least = Math.min(0, ...worth.map(({ times, deviation }) => times - 2 * deviation));
  return (
    <Table
      heads={[
        t("workbench.quality.sign"),
        t("workbench.shares.bar"),
        t("workbench.quality.times"),
        t("workbench.quality.seen"),
        t("workbench.quality.says"),
      ]}
    >
      {worth.map((one) => {
        const says = saysOf(one);
        return (
          <tr key={one.check}>
            <td className="first">
              {/* what many listings of a shop add to its score stands beside the checks */}
              {one.check === "listings" ? t("workbench.quality.sign.listings") : checkName(one.check, c)}
              <div className="small soft">{one.check}</div>
            </td>
            <td className={style["chart-cell"]}>
              <WorthMark worth={one} from={least} to={most} />
            </td>
            <td className="figures nowrap">
              {t("workbench.quality.times.of", { times: decimal(one.times), deviation: decimal(one.deviation) })}
            </td>
            <td className="figures">{t("workbench.quality.n-seen", { n: number(one.seen) })}</td>
            <td>
              <span className="tag" data-tone={tones[says]}>
                {t(`workbench.quality.says.${says}`)}
              </span>
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

/** A worth with twice its deviation, against the line where a point is worth a point. */
function WorthMark({ worth: { times, deviation }, from, to }: { worth: Worth; from: number; to: number }) {
  const x = (value: number) => ((value - from) / (to - from)) * 100;
  const [low, high] = [x(times - 2 * deviation), x(times + 2 * deviation)];
  return (
    <svg className={style["bar"]} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="12" className={style["ground"]} />
      <path d={`M ${x(1)} 0 V 12`} className={style["middle"]} />
      <path d={`M ${low} 6 H ${high} M ${low} 2.5 v 7 M ${high} 2.5 v 7`} className={style["whisker"]} />
      <path d={`M ${x(times)} 6 h 0.01`} className={style["dot"]} />
    </svg>
  );
}
