import type { SimulationLinkDatum, SimulationNodeDatum } from "d3-force";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { Link, LinkedAccount } from "../api/links.ts";

export type Dot = { account: LinkedAccount; x: number; y: number };
export type Line = { link: Link; from: Dot; to: Dot };
export type Drawn = { dots: Dot[]; lines: Line[]; width: number; height: number };

type Node = SimulationNodeDatum & { id: string };

const steps = 300;
/** Room for a label at the sides, and above and below. */
const margin = { side: 84, end: 34 };
const apart = 58;

/**
 * Where a group's accounts stand: pulled together by their links and pushed apart, worked out at once and the same each time, so that
 * nothing moves and a drawing can be spoken of.
 */
export function layOut(accounts: readonly LinkedAccount[], links: readonly Link[]): Drawn {
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
  const [left, top] = [least(nodes.map(({ x = 0 }) => x)), least(nodes.map(({ y = 0 }) => y))];
  const dots = nodes.map(({ x = 0, y = 0 }, at) => ({
    account: accounts[at]!,
    x: Math.round(x - left + margin.side),
    y: Math.round(y - top + margin.end),
  }));
  const dotOf = new Map(dots.map((dot) => [dot.account.id, dot]));
  return {
    dots,
    lines: drawn.map((link) => ({ link, from: dotOf.get(link.one)!, to: dotOf.get(link.other)! })),
    width: Math.max(0, ...dots.map(({ x }) => x)) + margin.side,
    height: Math.max(0, ...dots.map(({ y }) => y)) + margin.end + 14,
  };
}

const least = (values: readonly number[]) => (values.length === 0 ? 0 : Math.min(...values));
