import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import type { Quality } from "../api/quality.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { useFigures } from "./figures.ts";
import style from "./quality.module.css";

type Learned = NonNullable<Quality["learned"]>;
type Bin = Learned["calibration"][number];

const holds = ({ expected, found }: Bin): boolean => found.low <= expected && expected <= found.high;

/** What scores promise against what officers found: a curve, and the same in a table beside it. */
export function Calibration({ learned: { calibration: bins, heldOut } }: { learned: Learned }) {
  const t = useText(qualityPageText);
  const { number } = useFormat();
  const words = t("workbench.quality.calibration.about", {
    held: number(heldOut),
    inside: number(bins.filter(holds).length),
    n: number(bins.length),
  });
  return (
    <div className={style["calibration"]}>
      <figure className="sheet">
        <Curve bins={bins} label={`${t("workbench.quality.calibration")}. ${words}`} />
        <figcaption className="small soft">{words}</figcaption>
      </figure>
      <BinsTable bins={bins} />
    </div>
  );
}

function BinsTable({ bins }: { bins: readonly Bin[] }) {
  const t = useText(qualityPageText);
  const { number } = useFormat();
  const { percent, share, decimal } = useFigures();
  const points = (value: number) => decimal(Math.round(value * 10) / 10);
  return (
    <div className="table-frame">
      <table className={`table ${style["bins"]}`}>
        <thead>
          <tr>
            <th scope="col">{t("workbench.quality.points")}</th>
            <th scope="col">{t("workbench.quality.promised")}</th>
            <th scope="col">{t("workbench.quality.found")}</th>
            <th scope="col" className="figure">
              {t("workbench.quality.count")}
            </th>
          </tr>
        </thead>
        <tbody>
          {bins.map((bin, at) => (
            <tr key={`${at}-${bin.from}`}>
              <td className="figures nowrap">
                {t("workbench.quality.points.range", { from: points(bin.from), to: points(bin.to) })}
              </td>
              <td className="figures">{percent(bin.expected)}</td>
              <td className="figures nowrap">{share(bin.found)}</td>
              <td className="figure">{number(bin.found.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const size = 300;
const left = 40;
const foot = 36;
const ticks = [0, 0.25, 0.5, 0.75, 1];

function Curve({ bins, label }: { bins: readonly Bin[]; label: string }) {
  const t = useText(qualityPageText);
  const { percent } = useFigures();
  const x = (part: number) => left + part * (size - left - 16);
  const y = (part: number) => size - foot - part * (size - foot - 12);
  const spots = bins.flatMap(({ expected, found }) =>
    found.share === null ? [] : [{ at: x(expected), share: y(found.share), low: y(found.low), high: y(found.high) }],
  );
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={`M ${x(0)} ${y(1)} V ${y(0)} H ${x(1)}`} fill="none" className={style["axis"]} />
      <path d={`M ${x(0)} ${y(0)} L ${x(1)} ${y(1)}`} className={style["diagonal"]} />
      {ticks.map((tick) => (
        <g key={tick}>
          <text x={x(tick)} y={size - foot + 14} textAnchor="middle">
            {percent(tick)}
          </text>
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      <text x={left + 6} y={y(1) + 4}>
        {t("workbench.quality.found.axis")}
      </text>
      <text x={x(0.5)} y={size - 4} textAnchor="middle">
        {t("workbench.quality.promised")}
      </text>
      <path
        d={spots.map(({ at, share }, n) => `${n === 0 ? "M" : "L"} ${at} ${share}`).join(" ")}
        className={style["curve"]}
      />
      {spots.map(({ at, share, low, high }, n) => (
        <g key={`${n}-${at}`}>
          <path
            d={`M ${at} ${low} V ${high} M ${at - 3} ${low} h 6 M ${at - 3} ${high} h 6`}
            className={style["found"]}
          />
          <circle cx={at} cy={share} r="3.5" className={style["spot"]} />
        </g>
      ))}
    </svg>
  );
}
