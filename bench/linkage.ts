import type { Account } from "../src/engines/linkage/index.ts";
import { LinkIndex, readAccount } from "../src/engines/linkage/index.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { percentile, rounded, timed } from "./harness.ts";
import type { PairQuality } from "./linkage/quality.ts";
import { pairQuality } from "./linkage/quality.ts";
import type { OwnedAccount } from "./linkage/sellers.ts";
import { Sellers } from "./linkage/sellers.ts";
import { StrongOnly } from "./linkage/strong-only.ts";
import { provinceNames, readingTables } from "./linkage/tables.ts";

export const name = "linkage";
export const about = "which of a million generated seller accounts are one: F1, time, memory, and adding one more";

const held = 2_000;
const piece = 5_000;
const seed = 7;

/**
 * Clusters generated accounts, learning the weights from them without their owners, and then adds accounts that were held back, one by
 * one. The time that counts is the processor's, which the machine's other work does not change. The reference of the first is what equal numbers and codes alone find; of the second the promise of ten milliseconds.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const count = small ? 20_000 : 1_000_000;
  const owners = new Int32Array(count);
  const places = new Map<string, number>();
  const later: Account[] = [];
  const strong = new StrongOnly();
  const index = new LinkIndex(count);
  const tables = readingTables();
  let [generating, reading, readingCpu] = [0, 0, 0];
  const source = new Sellers(seed, count, provinceNames()).accounts(count);
  const every = Math.floor(count / (small ? 200 : held));
  for (let start = 0; start < count; start += piece) {
    let owned: OwnedAccount[] = [];
    generating += (await timed(() => void (owned = following(source, piece)))).seconds;
    let accounts: Account[] = [];
    const loading = await timed(() => {
      accounts = owned.map(({ facts }) => readAccount(facts, tables));
      index.load(accounts.filter((_, at) => (start + at) % every !== 0));
    });
    reading += loading.seconds;
    readingCpu += loading.cpuSeconds;
    for (const [at, account] of accounts.entries()) {
      owners[start + at] = owned[at]!.owner;
      places.set(account.id, start + at);
      strong.add(start + at, account);
      if ((start + at) % every === 0) later.push(account);
    }
  }
  const learning = await timed(() => void index.learn());
  const groups = Int32Array.from({ length: count }, (_, at) => at);
  let clusters = 0;
  let largest = 0;
  const clustering = await timed(() => {
    for (const { cluster, members } of index.clusterAll()) {
      clusters++;
      largest = Math.max(largest, members.length);
      for (const member of members) groups[places.get(member)!] = places.get(cluster)!;
    }
  });
  const memory = process.resourceUsage().maxRSS / 2 ** 20;
  const known = (list: Int32Array) => list.filter((_, at) => at % every !== 0);
  const quality = pairQuality(known(groups), known(owners));
  const codes = pairQuality(known(strong.groups(count, 12)), known(owners));
  const unlimited = pairQuality(known(strong.groups(count, Infinity)), known(owners));
  const seconds = reading + learning.seconds + clustering.seconds;
  const cpuSeconds = readingCpu + learning.cpuSeconds + clustering.cpuSeconds;
  return [
    {
      name,
      figure: rounded(quality.f1, 4),
      unit: "pairwise F1",
      reference: rounded(codes.f1, 4),
      ratio: rounded(quality.f1 / codes.f1),
      goal: "F1 0.95 where codes alone reach at most 0.75, in 180 s and 4 GiB",
      ok: quality.f1 >= 0.95 && codes.f1 <= 0.75 && cpuSeconds < 180 && memory < 4,
      data: {
        accounts: index.size,
        ...told("", quality),
        ...told("codes alone, at most 12 holders: ", codes),
        ...told("codes alone, no limit: ", unlimited),
        clustersOfTwoAndMore: clusters,
        largestCluster: largest,
        seconds: rounded(seconds),
        "seconds of processor": rounded(cpuSeconds),
        "seconds: reading and filing": rounded(reading),
        "seconds: learning": rounded(learning.seconds),
        "seconds: clustering": rounded(clustering.seconds),
        "seconds: generating, not counted": rounded(generating),
        gigabytesAtMost: rounded(memory),
        indexMegabytes: Math.round(index.bytes / 2 ** 20),
      },
    },
    adding(index, later),
  ];
}

function following(source: Iterator<OwnedAccount>, count: number): OwnedAccount[] {
  return Array.from({ length: count }, () => source.next().value as OwnedAccount);
}

function told(what: string, { precision, recall, f1, wrong, truePairs }: PairQuality): Record<string, number> {
  return {
    [`${what}F1`]: rounded(f1, 4),
    [`${what}precision`]: rounded(precision, 4),
    [`${what}recall`]: rounded(recall, 4),
    [`${what}wrong pairs`]: wrong,
    [`${what}true pairs`]: truePairs,
  };
}

function adding(index: LinkIndex, accounts: readonly Account[]): BenchResult {
  const before = index.size;
  let joined = 0;
  const processor: number[] = [];
  const samples = accounts.map((account) => {
    const [used, started] = [process.cpuUsage(), performance.now()];
    if (index.add(account).joined.length > 0) joined++;
    const elapsed = performance.now() - started;
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
    return elapsed;
  });
  const p99 = percentile(samples, 0.99);
  return {
    name: `${name}: adding one account`,
    figure: rounded(p99),
    unit: "ms, p99",
    reference: 10,
    ratio: rounded(p99 / 10),
    goal: "under 10 ms",
    ok: p99 < 10,
    data: {
      accountsBefore: before,
      added: samples.length,
      joinedACluster: joined,
      p50: rounded(percentile(samples, 0.5)),
      p90: rounded(percentile(samples, 0.9)),
      "p99 of the processor's time": rounded(percentile(processor, 0.99)),
      worst: rounded(Math.max(...samples)),
    },
  };
}
