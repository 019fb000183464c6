import { traceGraphText } from "../../../../src/kernel/text/workbench/trace-graph.ts";
import type { GraphNode } from "../../api/trace-graph.ts";
import { useText } from "../../words/lang.tsx";

const mostLetters = 20;

/** What a node is called: in a drawing shortly, elsewhere with its kind, name and code. */
export function useNodeName(): (node: Omit<GraphNode, "side" | "distance">) => { short: string; long: string } {
  const t = useText(traceGraphText);
  return (node) => {
    const own = node.serial ?? node.lot ?? node.gtin ?? node.id.split("/").at(-1) ?? node.id;
    const kind = t(`workbench.graph.kind.${node.kind}`);
    const named = node.name === null ? kind : node.name;
    return { short: shortened(own), long: node.kind === "making" ? kind : `${named} ${own}` };
  };
}

function shortened(text: string): string {
  // The end of a number tells it from its neighbours.
  return text.length > mostLetters ? `…${text.slice(1 - mostLetters)}` : text;
}
