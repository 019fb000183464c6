import type { SimulationNodeDatum } from "d3-force";
import { forceCollide, forceLink, forceSimulation, forceX, forceY } from "d3-force";
import type { GraphLink, GraphNode } from "../../api/trace-graph.ts";
import type { Drawn } from "../../drawn/framed.ts";
import { framed } from "../../drawn/framed.ts";

type Placed = SimulationNodeDatum & { id: string; column: number };

/** More than so many cannot be told apart in a drawing. */
export const mostDrawn = 60;
const steps = 200;
const columnWidth = 170;
const apart = 58;

/** How far to the right a node stands: before to the left, after to the right, a making half a step on. */
export function columnOf({ side, distance, kind }: GraphNode): number {
  const away = kind === "making" ? distance + 0.5 : distance;
  return side === "back" ? -away : side === "forward" ? away : 0;
}

/** Where the nodes of a graph stand: in columns by steps, in each column near to what they are joined to; the same each time. */
export function layOut(
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
): Drawn<GraphNode, GraphLink> & { leftOut: number } {
  const near = nodes.toSorted((one, other) => Math.abs(columnOf(one)) - Math.abs(columnOf(other))).slice(0, mostDrawn);
  const placed: Placed[] = near.map((node, at) => {
    const column = columnOf(node);
    return { id: node.id, column, x: column * columnWidth, y: ((at % 9) - 4) * 10 };
  });
  const known = new Set(placed.map(({ id }) => id));
  const drawn = links.filter(({ from, to }) => known.has(from) && known.has(to));
  forceSimulation(placed)
    .force(
      "links",
      forceLink<Placed, { source: string; target: string }>(drawn.map(({ from, to }) => ({ source: from, target: to })))
        .id(({ id }) => id)
        .distance(apart)
        .strength(0.05),
    )
    .force("columns", forceX<Placed>(({ column }) => column * columnWidth).strength(1.5))
    .force("middle", forceY(0).strength(0.05))
    .force("room", forceCollide(apart * 0.6))
    .stop()
    .tick(steps);
  const dots = placed.map(({ column, y = 0 }, at) => ({ node: near[at] as GraphNode, x: column * columnWidth, y }));
  return { ...framed(dots, drawn, ({ from, to }) => [from, to]), leftOut: nodes.length - near.length };
}
