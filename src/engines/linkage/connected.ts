import type { Pair } from "./clusters.ts";

/** Gives each of so many members the lowest number that it hangs together with by pairs. */
export function connected(count: number, pairs: Iterable<Pair>): Int32Array {
  const of = Int32Array.from({ length: count }, (_, member) => member);
  const root = (member: number) => {
    let at = member;
    while (of[at] !== at) at = of[at] = of[of[at]!]!;
    return at;
  };
  for (const [one, other] of pairs) {
    const [left, right] = [root(one), root(other)];
    of[Math.max(left, right)] = Math.min(left, right);
  }
  return of.map((_, member) => root(member));
}
