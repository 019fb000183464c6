import type { SimulationLinkDatum, SimulationNodeDatum } from "d3-force";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { Link, LinkedAccount } from "../api/links.ts";
import type { Drawn } from "../drawn/framed.ts";
import { framed } from "../drawn/framed.ts";

type Node = SimulationNodeDatum & { id: string };

const steps = 300;
const apart = 58;

/**
 * Where a group's accounts stand: pulled together by their links and pushed apart, worked out at once and the same each time, so that
 * nothing moves and a drawing can be spoken of.
 */
export function layOut(accounts: readonly LinkedAccount[], links: readonly Link[]): Drawn<LinkedAccount, Link> {
  const nodes: Node[] = accounts.map(({ id }) => ({ id }));
  const known = new Set(accounts.map(({ id }) => id));
  const drawn = links.filter(({ one, other }) => known.has(one) && known.has(other));
  forceSimulation(nodes)
    .force(
      "links",
      forceLink<Node, SimulationLinkDatum<Node>>(drawn.map(({ one, other }) => ({ source: one, target: other })))
        .id(({ id }) => id)
        .distance(apart * 1.8),
    )
    .force("apart", forceManyBody().strength(-260))
    .force("room", forceCollide(apart * 0.8))
    .force("across", forceX().strength(0.05))
    .force("down", forceY().strength(0.09))
    .stop()
    .tick(steps);
  const dots = nodes.map(({ x = 0, y = 0 }, at) => ({ node: accounts[at] as LinkedAccount, x, y }));
  return framed(dots, drawn, ({ one, other }) => [one, other]);
}
