/** A reason to take two members for one: numbers of members, and the odds in decibans. */
export type Link = { one: number; other: number; decibans: number };

/** Two members by number. */
export type Pair = readonly [number, number];

/** What holds whatever the links say. */
export type ClusterRules = {
  /** Pairs an officer judged to be one. */
  same: readonly Pair[];
  /** Pairs an officer judged not to be one: they never share a cluster, and go before `same`. */
  not: readonly Pair[];
  /** The most members of a cluster. */
  mostMembers: number;
  /** The most links that may lie between two members of a cluster, by the shortest way. */
  mostHops: number;
  /**
   * How probable it is by themselves that two members are one, and the mean of it that must be reached between the members of two
   * clusters before a link joins them: one chance likeness is not to outvote all others. Without it every link joins.
   */
  agreement?: { of: (one: number, other: number) => number; least: number };
};

export type Refusal = "not" | "members" | "hops" | "agreement";

/** A link that would have joined two clusters, and the rule that forbade it. */
export type Refused = Link & { because: Refusal };

export type Clusters = { of: Int32Array; refused: Refused[] };

/**
 * Joins members along links, the strongest first, where the rules allow: so a `not` between two members cuts the weakest link of the
 * strongest way between them. `of` gives each member the lowest number of its cluster. The answer depends on the numbers of the
 * members and not on the order of the links.
 */
export function clusterLinks(count: number, links: readonly Link[], rules: ClusterRules): Clusters {
  const of = Int32Array.from({ length: count }, (_, member) => member);
  const members = new Map<number, number[]>();
  const refused: Refused[] = [];
  const membersOf = (cluster: number) => members.get(cluster) ?? [cluster];
  const neighbours = neighboursOf(count, links, rules.same);
  const join = (link: Link, limited: boolean) => {
    const [one, other] = [of[link.one]!, of[link.other]!];
    if (one === other) return;
    const because = refusal(one, other, limited);
    if (because !== null) {
      refused.push({ ...link, because });
      return;
    }
    const [low, high] = one < other ? [one, other] : [other, one];
    const joined = [...membersOf(low), ...membersOf(high)];
    for (const member of membersOf(high)) of[member] = low;
    members.delete(high);
    members.set(low, joined);
  };
  const refusal = (one: number, other: number, limited: boolean): Refusal | null => {
    const forbids = ([left, right]: Pair) =>
      (of[left] === one && of[right] === other) || (of[left] === other && of[right] === one);
    if (rules.not.some(forbids)) return "not";
    const size = membersOf(one).length + membersOf(other).length;
    if (limited && size > rules.mostMembers) return "members";
    if (!limited) return null;
    if (size > 2 && !agree(membersOf(one), membersOf(other), rules.agreement)) return "agreement";
    if (size <= rules.mostHops + 1) return null;
    return isWithin([...membersOf(one), ...membersOf(other)], neighbours, rules.mostHops) ? null : "hops";
  };
  for (const link of inOrder(rules.same.map(([one, other]) => ({ one, other, decibans: Infinity })))) join(link, false);
  for (const link of inOrder(links)) join(link, true);
  return { of, refused };
}

/** Of large clusters so many members are asked, the first by number. */
const mostAsked = 16;

function agree(some: readonly number[], others: readonly number[], rule: ClusterRules["agreement"]): boolean {
  if (rule === undefined) return true;
  const [left, right] = [some.slice(0, mostAsked), others.slice(0, mostAsked)];
  let sum = 0;
  for (const one of left) for (const other of right) sum += rule.of(one, other);
  return sum >= rule.least * left.length * right.length;
}

function inOrder(links: readonly Link[]): Link[] {
  return links
    .map(({ one, other, ...rest }) => (one < other ? { one, other, ...rest } : { one: other, other: one, ...rest }))
    .sort((a, b) => (a.decibans === b.decibans ? a.one - b.one || a.other - b.other : b.decibans - a.decibans));
}

function neighboursOf(count: number, links: readonly Link[], same: readonly Pair[]): number[][] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const [one, other] of [...links.map((link): Pair => [link.one, link.other]), ...same]) {
    neighbours[one]!.push(other);
    neighbours[other]!.push(one);
  }
  return neighbours;
}

/** True when every member reaches every other in so many hops without leaving the members. */
function isWithin(members: readonly number[], neighbours: readonly number[][], most: number): boolean {
  const inside = new Set(members);
  // From one member twice the way is an upper bound, which mostly spares the walk from every other.
  const first = farthest(members[0]!, inside, neighbours);
  if (first * 2 <= most) return true;
  return first <= most && members.every((member) => farthest(member, inside, neighbours) <= most);
}

function farthest(from: number, inside: ReadonlySet<number>, neighbours: readonly number[][]): number {
  const seen = new Set([from]);
  let edge = [from];
  for (let hops = 0; ; hops++) {
    const further: number[] = [];
    for (const member of edge)
      for (const neighbour of neighbours[member]!)
        if (inside.has(neighbour) && !seen.has(neighbour)) {
          seen.add(neighbour);
          further.push(neighbour);
        }
    if (further.length === 0) return seen.size === inside.size ? hops : Infinity;
    edge = further;
  }
}
