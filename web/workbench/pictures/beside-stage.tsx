import { useSyncExternalStore } from "react";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { Beside } from "../api/pictures.ts";
import { useText } from "../words/lang.tsx";
import { laidOver, matrixOver, sizeOf } from "./laying.ts";
import style from "./pictures.module.css";

const gap = 40;
const narrow = "(max-width: 40em)";

/** On a phone the second picture stands below the first. */
function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = window.matchMedia(narrow);
      query.addEventListener("change", tell);
      return () => query.removeEventListener("change", tell);
    },
    () => window.matchMedia(narrow).matches,
  );
}

type Parts = { of: Beside; way: "side" | "over"; showsPoints: boolean; share: number };

/** The drawing of both pictures in thousandths of their sides, with the points that agree joined or laid upon each other. */
export function BesideStage(parts: Parts) {
  return parts.way === "over" ? <Over {...parts} /> : <Side {...parts} />;
}

function Side({ of: { one, other, points }, showsPoints }: Parts) {
  const t = useText(picturesPageText);
  const isNarrow = useIsNarrow();
  const [first, second] = [sizeOf(one), sizeOf(other)];
  const at = isNarrow ? { x: 0, y: first.height + gap } : { x: first.width + gap, y: 0 };
  const width = Math.max(first.width, at.x + second.width);
  const height = Math.max(first.height, at.y + second.height);
  return (
    <svg className={style["stage"]} viewBox={`0 0 ${width} ${height}`}>
      <image href={one.image} {...first} role="img" aria-label={t("workbench.beside.one")} />
      <image href={other.image} {...at} {...second} role="img" aria-label={t("workbench.beside.other")} />
      {showsPoints && (
        <g aria-hidden="true">
          {points.map(({ one: a, other: b }) => (
            <g key={`${a.x} ${a.y}`}>
              <line className={style["link"]} x1={a.x} y1={a.y} x2={at.x + b.x} y2={at.y + b.y} />
              <circle className={style["point"]} cx={a.x} cy={a.y} r={10} />
              <circle className={style["point"]} cx={at.x + b.x} cy={at.y + b.y} r={10} />
            </g>
          ))}
        </g>
      )}
    </svg>
  );
}

function Over({ of, showsPoints, share }: Parts) {
  const t = useText(picturesPageText);
  const matrix = matrixOver(of);
  if (matrix === null) return null;
  const [first, second] = [sizeOf(of.one), sizeOf(of.other)];
  const corners = [
    { x: 0, y: 0 },
    { x: second.width, y: 0 },
    { x: 0, y: second.height },
    { x: second.width, y: second.height },
  ].map((corner) => laidOver(matrix, corner));
  const left = Math.min(0, ...corners.map(({ x }) => x));
  const top = Math.min(0, ...corners.map(({ y }) => y));
  const width = Math.max(first.width, ...corners.map(({ x }) => x)) - left;
  const height = Math.max(first.height, ...corners.map(({ y }) => y)) - top;
  return (
    <svg className={style["stage"]} viewBox={`${left} ${top} ${width} ${height}`}>
      <image href={of.one.image} {...first} role="img" aria-label={t("workbench.beside.one")} />
      <image
        href={of.other.image}
        {...second}
        transform={`matrix(${matrix.join(" ")})`}
        opacity={share}
        role="img"
        aria-label={t("workbench.beside.other")}
      />
      {showsPoints && (
        <g aria-hidden="true">
          {of.points.map(({ one: { x, y } }) => (
            <circle key={`${x} ${y}`} className={style["point"]} cx={x} cy={y} r={10} />
          ))}
        </g>
      )}
    </svg>
  );
}
