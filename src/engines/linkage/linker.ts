import { clusterLinks } from "./clusters.ts";
import type { Pair, Refused } from "./clusters.ts";
import { connected } from "./connected.ts";
import { accountOdds, isOutright } from "./link-model.ts";
import type { LinkModel } from "./link-model.ts";
import type { Pool } from "./pool.ts";
import type { Verdicts } from "./verdicts.ts";
import { probability } from "./weights.ts";

/** What decides between a likeness and a link. */
export type LinkLimits = {
  /** Two accounts are linked from these odds on. */
  decibans: number;
  /** The most accounts of a cluster. */
  mostMembers: number;
  /** The most links between two accounts of a cluster. */
  mostHops: number;
  /** How probable it must be on average, between the accounts of two clusters, that they are one, for a likeness to join them. */
  agreement: number;
  /** An account that comes alone is not joined to more accounts than this hanging together; clustering all does it. */
  mostTogether: number;
};

/**
 * 20 decibans: one link in a hundred may be wrong, by the model's own reckoning; a wrong one joins all that hang on it. 200 accounts:
 * more than an officer goes through in a day. One pair in ten agreeing: a seller shows different things in different places. 1,000 together: to look at
 * them all anew takes a tenth of a second, and accounts made by the thousand to look alike are not to hold up the others.
 */
export const linkLimits: LinkLimits = {
  decibans: 20,
  mostMembers: 200,
  mostHops: 6,
  agreement: 0.1,
  mostTogether: 1000,
};

/** A link between accounts by number; `judged` by an officer, `outright` by a number or code that few hold. */
export type AccountLink = { one: number; other: number; decibans: number; kind: "judged" | "outright" | "likeness" };

/** Accounts that hang together, with the account that names the cluster of each. */
export type Component = { members: number[]; leaders: Map<number, number> };

/** Finds the links of accounts of a pool and clusters them, as the model, the limits and the officers' verdicts say. */
export class Linker {
  readonly #pool: Pool;
  readonly #verdicts: Verdicts;
  readonly #limits: LinkLimits;
  model: LinkModel;
  /** Whether the two compared last share a value that links outright. */
  #outright = false;

  constructor(pool: Pool, verdicts: Verdicts, model: LinkModel, limits: LinkLimits) {
    this.#pool = pool;
    this.#verdicts = verdicts;
    this.model = model;
    this.#limits = limits;
  }

  /** The accounts that one is linked with. A pair that an officer judged is linked by the verdict or not at all. */
  links(one: number): AccountLink[] {
    const { store } = this.#pool;
    const links: AccountLink[] = [];
    const judged = this.#verdicts.of(store.ids[one]!);
    for (const [id, verdict] of judged) {
      const other = verdict === "same" ? store.numberOf(id) : null;
      if (other !== null) links.push({ one, other, decibans: Infinity, kind: "judged" });
    }
    for (const other of this.#pool.candidates(one)) {
      if (judged.size > 0 && judged.has(store.ids[other]!)) continue;
      const odds = this.#odds(one, other);
      if (odds >= this.#limits.decibans)
        links.push({ one, other, decibans: odds, kind: this.#outright ? "outright" : "likeness" });
    }
    return links;
  }

  /** Clusters accounts by all links among them, and tells which links rules forbade. */
  cluster(numbers: readonly number[], links: readonly AccountLink[]): { components: Component[]; refused: Refused[] } {
    const { store } = this.#pool;
    // Numbered by id, so that what came first does not matter.
    const members = numbers.toSorted((one, other) => (store.ids[one]! < store.ids[other]! ? -1 : 1));
    const placeOf = new Map(members.map((number, place) => [number, place]));
    const placed = links.map((link) => ({ ...link, one: placeOf.get(link.one)!, other: placeOf.get(link.other)! }));
    const { of, refused } = clusterLinks(
      members.length,
      placed.filter(({ kind }) => kind !== "judged"),
      {
        same: placed.filter(({ kind }) => kind === "judged").map(({ one, other }): Pair => [one, other]),
        not: this.#apart(members, placeOf),
        mostMembers: this.#limits.mostMembers,
        mostHops: this.#limits.mostHops,
        agreement: {
          least: this.#limits.agreement,
          of: (one, other) => {
            const odds = this.#odds(members[one]!, members[other]!);
            return this.#outright ? 1 : probability(odds);
          },
        },
      },
    );
    const together = connected(
      members.length,
      placed.map(({ one, other }): Pair => [one, other]),
    );
    const components = [...Map.groupBy(members.keys(), (place) => together[place]!).values()].map((places) => ({
      members: places.map((place) => members[place]!),
      leaders: new Map(places.map((place) => [members[place]!, members[of[place]!]!])),
    }));
    return {
      components,
      refused: refused.map((link) => ({ ...link, one: members[link.one]!, other: members[link.other]! })),
    };
  }

  // Asked of millions of pairs, of which few are links: so it makes no object.
  #odds(one: number, other: number): number {
    const comparison = this.#pool.compare(one, other);
    const odds = accountOdds(this.model, comparison, this.#pool.left, this.#pool.right);
    this.#outright = isOutright(comparison);
    return this.#outright ? Math.max(odds, this.#limits.decibans) : odds;
  }

  #apart(members: readonly number[], placeOf: ReadonlyMap<number, number>): Pair[] {
    const { store } = this.#pool;
    return members.flatMap((number, place) => {
      const apart = [...this.#verdicts.of(store.ids[number]!)].filter(([, verdict]) => verdict === "not");
      const others = apart.map(([id]) => placeOf.get(store.numberOf(id) ?? -1) ?? -1);
      return others.filter((other) => other > place).map((other): Pair => [place, other]);
    });
  }
}
