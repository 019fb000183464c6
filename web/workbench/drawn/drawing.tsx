import type { ReactNode } from "react";
import { useState } from "react";
import { useLocation } from "wouter";
import { base } from "../paths.ts";
import style from "./drawing.module.css";
import type { Drawn } from "./framed.ts";

/** How a dot is drawn: nothing hangs on colour alone, so kinds have shapes. Its name stands below, whole where one points at it. */
export type DotLook = {
  shape: "circle" | "square" | "diamond";
  name: string;
  whole: string;
  /** Where it leads; null: nowhere, and it has no name below. */
  path: string | null;
  isSelf: boolean;
  isAlarming: boolean;
};
/** How a line is drawn: the kind of link by its stroke, one that no longer holds paler. */
export type LineLook = { stroke: Stroke; isEnded: boolean };
export type Stroke = "plain" | "strong" | "dashed" | "dotted";

type Parts<N extends { id: string }, L> = {
  title: string;
  about: ReactNode;
  drawn: Drawn<N, L>;
  dot: (node: N) => DotLook;
  line: (link: L) => LineLook;
  legend: readonly { stroke: Stroke; name: string }[];
};

/** Things and what joins them, drawn. What is pointed at or focused shows its lines; a list beside it tells the same in words. */
export function Drawing<N extends { id: string }, L>({ title, about, drawn, dot, line, legend }: Parts<N, L>) {
  const [shown, show] = useState<string | null>(null);
  const { dots, lines, width, height } = drawn;
  const touches = (ids: readonly string[]) => shown === null || ids.includes(shown);
  const isNear = (id: string) =>
    touches([id]) ||
    lines.some(({ from, to }) => touches([from.node.id, to.node.id]) && [from, to].some(({ node }) => node.id === id));
  return (
    <figure className={`sheet stack ${style["figure"]}`}>
      <figcaption>
        <h2>{title}</h2>
        {about}
      </figcaption>
      <div className={style["frame"]}>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group" aria-label={title}>
          {lines.map(({ link, from, to }, at) => {
            const { stroke, isEnded } = line(link);
            return (
              <line
                key={at} // Two may be joined twice by links of one kind; the drawing is the same each time.
                className={style["line"]}
                data-stroke={stroke}
                data-ended={isEnded || undefined}
                data-faint={!touches([from.node.id, to.node.id]) || undefined}
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
              />
            );
          })}
          {dots.map(({ node, x, y }) => (
            <DotMark
              key={node.id}
              look={dot(node)}
              x={x}
              y={y}
              isFaint={!isNear(node.id)}
              onShow={(on) => show(on ? node.id : null)}
            />
          ))}
        </svg>
      </div>
      <ul className={`plain-list row small ${style["legend"]}`}>
        {legend.map(({ stroke, name }) => (
          <li key={stroke} className="row">
            <svg width="28" height="8" aria-hidden="true">
              <line className={style["line"]} data-stroke={stroke} x1="0" y1="4" x2="28" y2="4" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}

type MarkParts = { look: DotLook; x: number; y: number; isFaint: boolean; onShow: (on: boolean) => void };

function DotMark({ look: { shape, name, whole, path, isSelf, isAlarming }, x, y, isFaint, onShow }: MarkParts) {
  const [, go] = useLocation();
  const marks = {
    className: style["dot"],
    "data-shape": shape,
    "data-self": isSelf || undefined,
    "data-alarming": isAlarming || undefined,
    "data-faint": isFaint || undefined,
  };
  const size = isSelf ? 12 : 9;
  if (path === null)
    return (
      <g {...marks}>
        <title>{whole}</title>
        <Shape shape={shape} x={x} y={y} size={size} />
      </g>
    );
  return (
    <a
      {...marks}
      href={base + path}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(path);
      }}
      onPointerEnter={() => onShow(true)}
      onPointerLeave={() => onShow(false)}
      onFocus={() => onShow(true)}
      onBlur={() => onShow(false)}
    >
      <title>{whole}</title>
      {/* What a finger hits: the mark, its name and the room between. */}
      <rect className={style["hit"]} x={x - 34} y={y - 16} width="68" height="46" />
      <Shape shape={shape} x={x} y={y} size={size} />
      <text x={x} y={y + 26}>
        {name}
      </text>
    </a>
  );
}

function Shape({ shape, x, y, size }: { shape: DotLook["shape"]; x: number; y: number; size: number }) {
  if (shape === "diamond") return <path d={`M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`} />;
  if (shape === "square") return <rect x={x - size} y={y - size} width={size * 2} height={size * 2} rx="2" />;
  return <circle cx={x} cy={y} r={size} />;
}
