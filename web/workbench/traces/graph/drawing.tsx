import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { traceGraphText } from "../../../../src/kernel/text/workbench/trace-graph.ts";
import type { TraceGraph } from "../../api/trace-graph.ts";
import { base, paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { useNodeName } from "./names.ts";
import type { Dot } from "./layout.ts";
import { layOut, mostDrawn } from "./layout.ts";
import style from "./graph.module.css";

const kinds = ["made", "packed", "joined", "lot"] as const;

/** The graph drawn: what came before to the left, what came after to the right. The table tells the same in words. */
export function Drawing({ graph }: { graph: TraceGraph }) {
  const t = useText(traceGraphText);
  const { number } = useFormat();
  const [, go] = useLocation();
  const [shown, show] = useState<string | null>(null);
  const { dots, lines, width, height, leftOut } = useMemo(() => layOut(graph.nodes, graph.links), [graph]);
  const touches = (id: string) => shown === null || shown === id;
  const isNear = (id: string) =>
    touches(id) ||
    lines.some(({ link }) => (link.from === shown && link.to === id) || (link.to === shown && link.from === id));
  const used = kinds.filter((kind) => graph.links.some((link) => link.kind === kind));
  return (
    <figure className={`sheet stack ${style["figure"]}`}>
      <figcaption>
        <h2>{t("workbench.graph.drawn")}</h2>
        <p className="small soft">{t("workbench.graph.drawn.about")}</p>
        {leftOut > 0 && <p className="small">{t("workbench.graph.drawn.left-out", { n: number(mostDrawn) })}</p>}
      </figcaption>
      <div className={style["frame"]}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label={t("workbench.graph.drawn")}
        >
          {lines.map(({ link, from, to }) => (
            <line
              key={`${link.kind} ${link.from} ${link.to}`}
              className={style["line"]}
              data-kind={link.kind}
              data-ended={link.until !== null || undefined}
              data-faint={!(touches(link.from) || touches(link.to)) || undefined}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
            />
          ))}
          {dots.map((dot) => (
            <DotMark key={dot.node.id} dot={dot} faint={!isNear(dot.node.id)} onShow={show} onGo={go} />
          ))}
        </svg>
      </div>
      <ul className={`plain-list row small ${style["legend"]}`}>
        {used.map((kind) => (
          <li key={kind} className="row">
            <svg width="28" height="8" aria-hidden="true">
              <line className={style["line"]} data-kind={kind} x1="0" y1="4" x2="28" y2="4" />
            </svg>
            {t(`workbench.graph.link.${kind}`)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

type MarkParts = { dot: Dot; faint: boolean; onShow: (id: string | null) => void; onGo: (path: string) => void };

function DotMark({ dot: { node, x, y }, faint, onShow, onGo }: MarkParts) {
  const nodeName = useNodeName();
  const { short, long } = nodeName(node);
  const self = node.side === "self";
  const mark = (
    <>
      <title>{long}</title>
      {/* What a finger hits: the mark, its name and the room between. */}
      {node.kind !== "making" && <rect className={style["hit"]} x={x - 34} y={y - 16} width="68" height="46" />}
      <Shape kind={node.kind} x={x} y={y} size={self ? 12 : 9} />
      {node.kind !== "making" && (
        <text x={x} y={y + 26}>
          {short}
        </text>
      )}
    </>
  );
  const marks = {
    className: style["dot"],
    "data-kind": node.kind,
    "data-self": self || undefined,
    "data-faint": faint || undefined,
  };
  if (node.kind === "making") return <g {...marks}>{mark}</g>;
  return (
    <a
      {...marks}
      href={base + paths.traceGraph(node.id)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo(paths.traceGraph(node.id));
      }}
      onPointerEnter={() => onShow(node.id)}
      onPointerLeave={() => onShow(null)}
      onFocus={() => onShow(node.id)}
      onBlur={() => onShow(null)}
    >
      {mark}
    </a>
  );
}

/** A kind has its shape, so that nothing hangs on colour alone: packages are square, makings are diamonds. */
function Shape({ kind, x, y, size }: { kind: string; x: number; y: number; size: number }) {
  if (kind === "making") return <path d={`M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z`} />;
  if (kind === "package" || kind === "asset")
    return <rect x={x - size} y={y - size} width={size * 2} height={size * 2} rx="2" />;
  return <circle cx={x} cy={y} r={size} />;
}
