import type { AccountFacts, Cluster, RefusedLink, Verdict } from "../../../engines/linkage/index.ts";
import { LinkIndex, readAccount, writeModel } from "../../../engines/linkage/index.ts";
import { modelAsRead } from "../reading/model-as-read.ts";
import { readingTables } from "../reading/value-as-read.ts";

export type Pair = { one: string; other: string };

/** What the desk is asked. Everything is plain data, so that it may sit in a thread of its own. */
export type DeskQuestion =
  /** Whether the index of an agency is held, and stands at a version. */
  | { ask: "holds"; agency: string; version: string }
  /** Begins an empty index with the verdicts that hold. */
  | { ask: "open"; agency: string; expected: number; model: string | null; verdicts: (Pair & { verdict: Verdict })[] }
  | { ask: "load"; agency: string; day: string; accounts: AccountFacts[] }
  /** Clusters all that was loaded, after learning the weights from it where told to; what it learnt comes back. */
  | { ask: "cluster"; agency: string; version: string; learn: boolean }
  /** Takes in accounts and verdicts one by one. */
  | {
      ask: "change";
      agency: string;
      version: string;
      day: string;
      accounts: AccountFacts[];
      verdicts: (Pair & { holds: Verdict | null })[];
    }
  | { ask: "forget"; agency: string };

/** What came of one verdict. */
export type Settled = { changed: Cluster[]; refused: RefusedLink[] };

export type DeskAnswer = {
  held: boolean;
  accounts: number;
  clusters: Cluster[];
  model: string | null;
  settled: Settled[];
};

type Held = { index: LinkIndex; version: string | null };

/** Accounts held in all indexes together; the index that was asked longest ago goes first. A gigabyte holds a million (measured). */
const mostAccounts = 2_000_000;

/** Holds the indexes of agencies and does what is asked with them, one thing after the other. */
export class LinkDesk {
  readonly #held = new Map<string, Held>();

  /** Answers one question. */
  answer(question: DeskQuestion): DeskAnswer {
    switch (question.ask) {
      case "holds": {
        const held = this.#held.get(question.agency);
        return { ...nothing, held: held?.version === question.version, accounts: held?.index.size ?? 0 };
      }
      case "open": {
        const index = new LinkIndex(question.expected, modelAsRead(question.model));
        for (const { one, other, verdict } of question.verdicts) index.judge(one, other, verdict);
        this.#hold(question.agency, { index, version: null });
        return nothing;
      }
      case "load": {
        const { index } = this.#get(question.agency);
        index.load(readAll(question.accounts, question.day));
        return { ...nothing, accounts: index.size };
      }
      case "cluster": {
        const held = this.#get(question.agency);
        const model = question.learn ? writeModel(held.index.learn()) : null;
        held.version = question.version;
        return { ...nothing, held: true, accounts: held.index.size, clusters: held.index.clusterAll(), model };
      }
      case "change": {
        const held = this.#get(question.agency);
        held.version = question.version;
        return { ...nothing, held: true, ...changed(held.index, question), accounts: held.index.size };
      }
      case "forget":
        this.#held.delete(question.agency);
        return nothing;
    }
  }

  #get(agency: string): Held {
    const held = this.#held.get(agency);
    if (held === undefined) throw new Error(`the index of ${agency} is not open`);
    this.#hold(agency, held);
    return held;
  }

  #hold(agency: string, held: Held): void {
    this.#held.delete(agency);
    this.#held.set(agency, held);
    let accounts = [...this.#held.values()].reduce((sum, { index }) => sum + index.size, 0);
    for (const [other, { index }] of this.#held) {
      if (accounts <= mostAccounts || other === agency) break;
      this.#held.delete(other);
      accounts -= index.size;
    }
  }
}

const nothing: DeskAnswer = { held: false, accounts: 0, clusters: [], model: null, settled: [] };

const readAll = (accounts: readonly AccountFacts[], day: string) => {
  const tables = readingTables(day);
  return accounts.map((facts) => readAccount(facts, tables));
};

/** The clusters as they are after all changes: of an account that moved twice only the last one counts. */
function changed(
  index: LinkIndex,
  { accounts, day, verdicts }: Extract<DeskQuestion, { ask: "change" }>,
): Pick<DeskAnswer, "clusters" | "settled"> {
  const touched = new Set<string>();
  const remember = (clusters: readonly Cluster[]) => {
    for (const { members } of clusters) for (const member of members) touched.add(member);
  };
  for (const account of readAll(accounts, day)) remember(index.add(account).changed);
  const settled = verdicts.map(({ one, other, holds }) => {
    const change = index.judge(one, other, holds);
    remember(change.changed);
    return change;
  });
  const clusters = new Map<string, Cluster>();
  for (const id of touched) {
    const found = index.clusterOf(id);
    if (found !== null) clusters.set(found.cluster, found);
  }
  return { clusters: [...clusters.values()], settled };
}
