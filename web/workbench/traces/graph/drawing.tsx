import { useMemo } from "react";
import { traceGraphText } from "../../../../src/kernel/text/workbench/trace-graph.ts";
import type { GraphLink, GraphNode, TraceGraph } from "../../api/trace-graph.ts";
import type { DotLook, Stroke } from "../../drawn/drawing.tsx";
import { Drawing } from "../../drawn/drawing.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { layOut, mostDrawn } from "./layout.ts";
import { useNodeName } from "./names.ts";

const strokes = { made: "strong", packed: "plain", joined: "dashed", lot: "dotted" } satisfies Record<
  GraphLink["kind"],
  Stroke
>;
const kinds = ["made", "packed", "joined", "lot"] as const;

/** The graph drawn: what came before to the left, what came after to the right. */
export function GraphDrawing({ graph }: { graph: TraceGraph }) {
  const t = useText(traceGraphText);
  const { number } = useFormat();
  const nodeName = useNodeName();
  const drawn = useMemo(() => layOut(graph.nodes, graph.links), [graph]);
  return (
    <Drawing
      title={t("workbench.graph.drawn")}
      about={
        <>
          <p className="small soft">{t("workbench.graph.drawn.about")}</p>
          {drawn.leftOut > 0 && (
            <p className="small">{t("workbench.graph.drawn.left-out", { n: number(mostDrawn) })}</p>
          )}
        </>
      }
      drawn={drawn}
      dot={(node) => {
        const { short, long } = nodeName(node);
        const path = node.kind === "making" ? null : paths.traceGraph(node.id);
        return {
          shape: shapeOf(node),
          name: short,
          whole: long,
          path,
          isSelf: node.side === "self",
          isAlarming: false,
        };
      }}
      line={({ kind, until }) => ({ stroke: strokes[kind], isEnded: until !== null })}
      legend={kinds
        .filter((kind) => graph.links.some((link) => link.kind === kind))
        .map((kind) => ({ stroke: strokes[kind], name: t(`workbench.graph.link.${kind}`) }))}
    />
  );
}

function shapeOf({ kind }: GraphNode): DotLook["shape"] {
  if (kind === "making") return "diamond";
  return kind === "package" || kind === "asset" ? "square" : "circle";
}
