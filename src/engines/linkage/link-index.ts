import type { Account } from "./account.ts";
import type { Refusal, Refused } from "./clusters.ts";
import { explainPair } from "./explain.ts";
import type { LinkReasons } from "./explain.ts";
import { Groups } from "./groups.ts";
import { learnModel } from "./learn-model.ts";
import { firstModel } from "./link-model.ts";
import type { LinkModel } from "./link-model.ts";
import { Linker, linkLimits } from "./linker.ts";
import type { AccountLink, LinkLimits } from "./linker.ts";
import { Pool } from "./pool.ts";
import type { Verdict } from "./verdicts.ts";
import { Verdicts } from "./verdicts.ts";

/** A seller's accounts in order, and the first of them, which names the cluster. */
export type Cluster = { cluster: string; members: string[] };

/** A link of two accounts: an officer's `same` has endless odds. */
export type NamedLink = { one: string; other: string; decibans: number; kind: AccountLink["kind"] };

/** A link that would have joined two clusters, and the rule that forbade it. */
export type RefusedLink = { one: string; other: string; decibans: number; because: Refusal | "together" };

/** What a change led to: the clusters that are new or not what they were, and links that rules forbade near them. */
export type Change = { changed: Cluster[]; refused: RefusedLink[] };

/** What adding an account led to: its cluster, the other accounts there, and why: those that it is itself linked with, the surest first. */
export type Added = Change & { cluster: string; joined: string[]; why: NamedLink[] };

/** What an account leaves behind: whom to look at again, and how those stood (`known`) that now stand alone. */
type Taken = { seeds: readonly number[]; known: readonly number[]; before: readonly Cluster[] };

const nothingTaken: Taken = { seeds: [], known: [], before: [] };

/**
 * Which accounts are one seller's. Holds values and who holds them, never pairs: links are found anew from the values whenever something
 * near them changes, by the same steps whether one account comes or a million are clustered. So with one model the answer depends on the
 * accounts and verdicts, and not on the order in which they came.
 *
 * @example
 * const index = new LinkIndex();
 * index.add(readAccount(facts, tables)); // { cluster: "a1", joined: [], why: [], changed: [...], refused: [] }
 */
export class LinkIndex {
  readonly #pool: Pool;
  readonly #groups = new Groups();
  readonly #verdicts = new Verdicts();
  readonly #linker: Linker;
  readonly #mostTogether: number;

  /** An empty index with room for about so many accounts; it grows, but growing takes a moment. */
  constructor(expected = 1000, model: LinkModel = firstModel, limits: LinkLimits = linkLimits) {
    this.#pool = new Pool(expected);
    this.#mostTogether = limits.mostTogether;
    this.#linker = new Linker(this.#pool, this.#verdicts, model, limits);
  }

  /** How many accounts it holds. */
  get size(): number {
    return this.#pool.store.size;
  }

  /** The bytes that its arrays take, without ids and names. */
  get bytes(): number {
    return this.#pool.bytes + this.#groups.bytes;
  }

  /** What it weighs likenesses by. */
  get model(): LinkModel {
    return this.#linker.model;
  }

  /** Takes accounts in without looking for links; `clusterAll` then finds them all. An id that is known is replaced. */
  load(accounts: Iterable<Account>): void {
    for (const account of accounts) {
      const known = this.#pool.store.numberOf(account.id);
      if (known !== null) this.#take(known);
      this.#groups.add(this.#pool.add(account).number);
    }
  }

  /** Learns the weights from the accounts it holds, without labels. `clusterAll` then applies them. */
  learn(): LinkModel {
    this.#linker.model = learnModel(this.#pool);
    return this.#linker.model;
  }

  /** Finds all links and clusters anew, and returns the clusters of more than one account. */
  clusterAll(): Cluster[] {
    const { store } = this.#pool;
    const numbers = Array.from({ length: store.numbers }, (_, number) => number).filter((number) => store.has(number));
    for (const number of numbers) this.#groups.add(number);
    const done = new Uint8Array(store.numbers);
    const clusters: Cluster[] = [];
    for (const number of numbers) {
      if (done[number] === 1) continue;
      const { members } = this.#regroup([number]);
      for (const member of members) done[member] = 1;
      if (members.length > 1) clusters.push(...this.#clustersOf(members).filter((one) => one.members.length > 1));
    }
    return clusters;
  }

  /** Adds an account, or replaces the one of the same id, and puts right what that touches. */
  add(account: Account): Added {
    const known = this.#pool.store.numberOf(account.id);
    const left = known === null ? nothingTaken : this.#take(known);
    const { number, crossed } = this.#pool.add(account);
    this.#groups.add(number);
    const seeds = [number, ...left.seeds, ...this.#holders(crossed)];
    const { links, ...change } = this.#settle(seeds, { ...left, known: [...left.known, number] });
    const { cluster, members } = this.#named(this.#groups.cluster(number));
    const why = links
      .filter(({ one, other }) => one === account.id || other === account.id)
      .map((link) => (link.one === account.id ? link : { ...link, one: account.id, other: link.one }))
      .filter(({ other }) => members.includes(other))
      .sort((one, other) => other.decibans - one.decibans);
    return { ...change, cluster, joined: members.filter((id) => id !== account.id), why };
  }

  /** Takes an account out; the verdicts on it are kept. An id that is not held changes nothing. */
  remove(id: string): Change {
    const number = this.#pool.store.numberOf(id);
    if (number === null) return { changed: [], refused: [] };
    const taken = this.#take(number);
    const { changed, refused } = this.#settle(taken.seeds, taken);
    return { changed, refused };
  }

  /** Keeps an officer's verdict on two accounts, or takes it back with null, and obeys it from then on. */
  judge(one: string, other: string, verdict: Verdict | null): Change {
    if (one === other) throw new RangeError("an account is itself: there is nothing to judge");
    this.#verdicts.set(one, other, verdict);
    const numbers = [one, other].map((id) => this.#pool.store.numberOf(id)).filter((number) => number !== null);
    const { changed, refused } = this.#settle(numbers);
    return { changed, refused };
  }

  /** The cluster of an account, or null when it is not held. */
  clusterOf(id: string): Cluster | null {
    const number = this.#pool.store.numberOf(id);
    return number === null ? null : this.#named(this.#groups.cluster(number));
  }

  /** All links between the accounts of one's cluster, for drawing it; none when the account is not held. */
  linksAround(id: string): NamedLink[] {
    const number = this.#pool.store.numberOf(id);
    const members = new Set(number === null ? [] : this.#groups.cluster(number));
    const links = [...members].flatMap((member) => this.#linker.links(member));
    return links.filter(({ one, other }) => one < other && members.has(other)).map((link) => this.#withIds(link));
  }

  /** The "why linked" sheet of two accounts: what each field adds, with the values compared. They need not be held. */
  explain(one: Account, other: Account): LinkReasons {
    return explainPair(this.model, one, other, this.#pool.isShared);
  }

  // The accounts that hung together with one that goes must be looked at again, and those whose values became rare enough to count.
  #take(number: number): Taken {
    const known = this.#groups.component(number);
    const before = this.#clustersOf(known);
    for (const member of known) this.#groups.add(member);
    const rest = known.filter((member) => member !== number);
    const { crossed } = this.#pool.remove(number);
    return { seeds: [...rest, ...this.#holders(crossed)], known: rest, before };
  }

  #holders(keys: readonly number[]): number[] {
    return keys.flatMap((key) => this.#pool.holders(key));
  }

  #settle(seeds: readonly number[], taken: Taken = nothingTaken): Change & { links: NamedLink[] } {
    const known = new Set(taken.known);
    const before = new Set(taken.before.map(({ members }) => members.join("\n")));
    const remember = (numbers: readonly number[]) => {
      for (const { members } of this.#clustersOf(numbers.filter((number) => !known.has(number))))
        before.add(members.join("\n"));
    };
    const touched = [...new Set(seeds.flatMap((seed) => this.#groups.component(seed)))];
    remember(touched);
    const { members, links, refused } = this.#regroup(touched, remember);
    return {
      changed: this.#clustersOf(members).filter((one) => !before.has(one.members.join("\n"))),
      refused: refused.map(({ because, ...link }) => ({ because, ...this.#withIds(link) })),
      links: links.map((link) => this.#withIds(link)),
    };
  }

  /** Finds all links of some accounts and of all they lead to, and clusters them; `onReach` hears of components it comes upon. */
  #regroup(
    seeds: readonly number[],
    onReach: (component: readonly number[]) => void = () => undefined,
  ): { members: number[]; links: AccountLink[]; refused: (Omit<Refused, "because"> & Pick<RefusedLink, "because">)[] } {
    const members = [...seeds];
    const reached = new Set(members);
    const links: AccountLink[] = [];
    const tooMany: (AccountLink & { because: "together" })[] = [];
    for (let at = 0; at < members.length; at++)
      for (const link of this.#linker.links(members[at]!)) {
        const component = reached.has(link.other) ? [] : this.#groups.component(link.other);
        if (component.length > this.#mostTogether) {
          tooMany.push({ ...link, because: "together" });
          continue;
        }
        if (link.one < link.other) links.push(link);
        if (component.length > 0) onReach(component);
        for (const member of component) members.push(member);
        for (const member of component) reached.add(member);
      }
    const { components, refused } = this.#linker.cluster(members, links);
    for (const component of components) this.#groups.set(component.members, (number) => component.leaders.get(number)!);
    return { members, links, refused: [...refused, ...tooMany] };
  }

  #withIds<Link extends { one: number; other: number }>(
    link: Link,
  ): Omit<Link, "one" | "other"> & { one: string; other: string } {
    const { ids } = this.#pool.store;
    return { ...link, one: ids[link.one]!, other: ids[link.other]! };
  }

  #clustersOf(numbers: readonly number[]): Cluster[] {
    return [...Map.groupBy(numbers, (number) => this.#groups.leader(number)).values()].map((one) => this.#named(one));
  }

  #named(numbers: readonly number[]): Cluster {
    const members = numbers.map((number) => this.#pool.store.ids[number]!).sort();
    return { cluster: members[0]!, members };
  }
}
