/** A thing with its place in a drawing. */
export type Dot<N> = { node: N; x: number; y: number };
export type Line<N, L> = { link: L; from: Dot<N>; to: Dot<N> };
export type Drawn<N, L> = { dots: Dot<N>[]; lines: Line<N, L>[]; width: number; height: number };

/** Room for a label at the sides, and above and below. */
const margin = { side: 84, end: 34, label: 14 };

/** Moves dots to whole places inside a frame that holds their labels too, and ties the lines to them. */
export function framed<N extends { id: string }, L>(
  dots: readonly Dot<N>[],
  links: readonly L[],
  endsOf: (link: L) => readonly [from: string, to: string],
): Drawn<N, L> {
  const left = least(dots.map(({ x }) => x));
  const top = least(dots.map(({ y }) => y));
  const placed = dots.map(({ node, x, y }) => ({
    node,
    x: Math.round(x - left + margin.side),
    y: Math.round(y - top + margin.end),
  }));
  const dotOf = new Map(placed.map((dot) => [dot.node.id, dot]));
  const lines = links.flatMap((link) => {
    const [from, to] = endsOf(link).map((id) => dotOf.get(id));
    return from === undefined || to === undefined ? [] : [{ link, from, to }];
  });
  return {
    dots: placed,
    lines,
    width: Math.max(0, ...placed.map(({ x }) => x)) + margin.side,
    height: Math.max(0, ...placed.map(({ y }) => y)) + margin.end + margin.label,
  };
}

const least = (values: readonly number[]) => (values.length === 0 ? 0 : Math.min(...values));
