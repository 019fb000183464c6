import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Finding } from "../api/leads.ts";
import { useFormat, useLang, useText } from "../words/lang.tsx";
import { partOf } from "../words/evidence.ts";
import style from "./evidence.module.css";

type Compared = { price: number; median: number; n: number; part: number; sample: number[] };

/** What a price finding compared, where its evidence holds it. */
export function comparedPrices({ check, evidence }: Finding): Compared | null {
  const { price, median, n, partOfMedian, sample } = evidence;
  const numbers = Array.isArray(sample) ? sample.map(Number).filter((one) => Number.isFinite(one) && one > 0) : [];
  const whole = [price, median, n, partOfMedian].every(
    (one) => typeof one === "number" && Number.isFinite(one) && one > 0,
  );
  if (!check.startsWith("price.") || !whole || numbers.length === 0) return null;
  return { price: Number(price), median: Number(median), n: Number(n), part: Number(partOfMedian), sample: numbers };
}

const width = 560;
const height = 84;
const edge = 28;
const axis = 50;

/** The known prices as dots on a line, their median, and this price: a logarithmic scale, since prices differ by factors. */
export function PriceChart({ finding }: { finding: Finding }) {
  const t = useText(leadsPageText);
  const { money, number } = useFormat();
  const { lang } = useLang();
  const compared = comparedPrices(finding);
  if (compared === null) return null;
  const { price, median, n, part, sample } = compared;
  const all = [...sample, price, median];
  const low = Math.log(Math.min(...all) * 0.9);
  const high = Math.log(Math.max(...all) * 1.1);
  const x = (vnd: number) => edge + ((Math.log(vnd) - low) / (high - low)) * (width - 2 * edge);
  const key = finding.check === "price.below_brand" ? "workbench.price.chart.brand" : "workbench.price.chart.product";
  const words = t(key, { price: money(price), part: partOf(lang, part), median: money(median), n: number(n) });
  return (
    <figure className={style["chart"]}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
        <line x1={edge} x2={width - edge} y1={axis} y2={axis} className={style["axis"]} />
        {sample.map((one, at) => (
          <circle key={`${at}-${one}`} cx={x(one)} cy={axis - 5 - (at % 3) * 5} r="3" className={style["dot"]} />
        ))}
        <line x1={x(median)} x2={x(median)} y1={axis - 24} y2={axis + 6} className={style["median"]} />
        <text {...labelAt(x(median))} y={axis + 20}>
          {t("workbench.price.median")} {money(median)}
        </text>
        <path d={`M ${x(price)} ${axis - 2} l -6 -11 h 12 z`} className={style["this"]} />
        <text {...labelAt(x(price))} y={axis - 22} className={style["this-label"]}>
          {t("workbench.price.this")} {money(price)}
        </text>
      </svg>
      <figcaption className="small">
        {words}
        <details>
          <summary>{t("workbench.price.sample")}</summary>
          <p className="figures">
            {[...sample]
              .sort((a, b) => a - b)
              .map(money)
              .join(" · ")}
          </p>
        </details>
      </figcaption>
    </figure>
  );
}

/** A label centred on its place, or kept inside the picture at either end. */
function labelAt(at: number): { x: number; textAnchor: "start" | "middle" | "end" } {
  if (at < 90) return { x: Math.max(4, at - 20), textAnchor: "start" };
  if (at > width - 90) return { x: Math.min(width - 4, at + 20), textAnchor: "end" };
  return { x: at, textAnchor: "middle" };
}
