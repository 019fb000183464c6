import { traceGraphText } from "../../../../src/kernel/text/workbench/trace-graph.ts";
import type { GraphNode } from "../../api/trace-graph.ts";
import { useText } from "../../words/lang.tsx";

const mostLetters = 20;

/** What a node is called: in a drawing shortly, elsewhere with its kind, name and code. */
export function useNodeName(): (node: Omit<GraphNode, "side" | "distance">) => { short: string; long: string } {
  const t = useText(traceGraphText);
  return (node) => {
    const item = node.gtin !== null && node.serial !== null && node.serial.length < 6;
    const own = item
      ? `…${node.gtin?.slice(-5)}/${node.serial}`
      : (node.serial ?? node.lot ?? node.gtin ?? node.id.split("/").at(-1) ?? node.id);
    const kind = t(`workbench.graph.kind.${node.kind}`);
    const named = node.name === null ? kind : node.name;
    const whole = node.serial ?? node.lot ?? node.gtin ?? own;
    return { short: shortened(own), long: node.kind === "making" ? kind : `${named} ${whole}` };
  };
}

function shortened(text: string): string {
  // The end of a number tells it from its neighbours.
  return text.length > mostLetters ? `…${text.slice(1 - mostLetters)}` : text;
}
