import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AccountFacts } from "../src/engines/linkage/index.ts";
import { LinkIndex, readAccount } from "../src/engines/linkage/index.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { systemActor } from "../src/kernel/actor.ts";
import type { Context } from "../src/kernel/context.ts";
import { loadReference } from "../src/registers/reference/index.ts";
import { savedProfile } from "../src/services/sockets/index.ts";
import { followListings } from "../src/signals/listings/index.ts";
import type { Desk } from "../src/signals/links/index.ts";
import {
  judgeLink,
  linkAccounts,
  LinkDesk,
  linksFollower,
  linksRoutes,
  readAccounts,
  readAtOnce,
} from "../src/signals/links/index.ts";
import { ingestFile } from "../src/signals/monitoring/index.ts";
import { benchDatabase } from "./database.ts";
import type { BenchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { percentile, rounded, timed } from "./harness.ts";
import { pairQuality } from "./linkage/quality.ts";
import type { OwnedAccount } from "./linkage/sellers.ts";
import { Sellers } from "./linkage/sellers.ts";
import { provinceNames, readingTables } from "./linkage/tables.ts";
import { askApi } from "./links/ask-api.ts";

export const name = "links";
export const about =
  "linking 20,000 sellers out of their listings' words by the jobs, against the engine on their facts";

const agency = "moit.dms";
const seed = 7;

/**
 * Generated sellers write what they show into a listing each; the jobs read it, link, and write the clusters. The reference is the engine
 * alone, handed the same facts (without pictures and shingles, which listings do not carry): what reading text and keeping rows costs.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const count = small ? 1_500 : 20_000;
  const more = small ? 50 : 500;
  const owned = [...new Sellers(seed, count + more, provinceNames()).accounts(count + more)];
  const [first, later] = [owned.slice(0, count), owned.slice(count)];
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-bench-"));
  const bench = await benchDatabase();
  try {
    const house = bench.contextOf(systemActor(agency));
    await loadReference(house);
    const desk = new LinkDesk();
    const here: Desk = { ask: async (question) => desk.answer(question) };
    await bring(house, folder, first);
    const reading = await timed(() => readAll(bench));
    const linking = await timed(() => linkAccounts(house, here));
    const engine = await engineAlone(first);
    const quality = await qualityOf(bench, first);
    await bring(house, folder, later);
    const readingMore = await timed(() => readAll(bench));
    const linkingMore = await timed(() => linkAccounts(house, here));
    const asked = await asking(bench);
    const judged = await judging(bench, house, here, small ? 10 : 50);
    const seconds = reading.seconds + linking.seconds;
    return [
      {
        name,
        figure: rounded(seconds),
        unit: "s",
        reference: rounded(engine.seconds),
        ratio: rounded(seconds / engine.seconds),
        goal: "at most 5 times the engine's time",
        ok: seconds / engine.seconds <= 5,
        data: {
          accounts: count,
          "s to read the listings": rounded(reading.seconds),
          "s to link and to write": rounded(linking.seconds),
          "CPU microseconds an account (Node)": rounded(((reading.cpuSeconds + linking.cpuSeconds) * 1e6) / count),
          "F1 by the jobs": rounded(quality, 4),
          "F1 by the engine": rounded(engine.f1, 4),
          "ms an account that comes later, to read": rounded((readingMore.seconds * 1000) / more),
          "ms an account that comes later, to link": rounded((linkingMore.seconds * 1000) / more),
          "ms until a verdict is obeyed, p50": rounded(percentile(judged, 0.5)),
          "ms until a verdict is obeyed, p99": rounded(percentile(judged, 0.99)),
        },
      },
      {
        name: `${name}: asking`,
        figure: rounded(percentile(asked.links, 0.99)),
        unit: "ms, p99 of a seller's linked accounts",
        reference: rounded(percentile(asked.seller, 0.99)),
        ratio: rounded(percentile(asked.links, 0.99) / percentile(asked.seller, 0.99)),
        goal: "at most 100 ms",
        ok: percentile(asked.links, 0.99) <= 100,
        data: {
          "ms, p50 of a seller's linked accounts": rounded(percentile(asked.links, 0.5)),
          "ms, p50 of why": rounded(percentile(asked.why, 0.5)),
          "ms, p99 of why": rounded(percentile(asked.why, 0.99)),
          "ms, worst page of clusters": rounded(Math.max(...asked.clusters)),
        },
      },
    ];
  } finally {
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a seller writes below the goods. */
function words(facts: AccountFacts): string {
  return [
    ...facts.phones.map((phone) => `Liên hệ ${phone}.`),
    ...facts.bankAccounts.map((account) => `STK: ${account}.`),
    ...facts.taxCodes.map((code) => `MST: ${code}.`),
    ...facts.emails.map((email) => `Thư: ${email} nhé.`),
    ...facts.links.map((link) => `Xem ${link} nhé.`),
    ...facts.handles.filter((handle) => /^[a-z][\w.]{3,29}$/i.test(handle)).map((handle) => `Tìm @${handle} nhé.`),
    ...(facts.address === null ? [] : [`Địa chỉ: ${facts.address}`]),
  ].join("\n");
}

async function bring(ctx: Context, folder: string, owned: readonly OwnedAccount[]): Promise<void> {
  const lines = owned.map(({ facts }) =>
    JSON.stringify({
      id: `hang-${facts.id}`,
      url: `https://${facts.platform}.example/hang/${facts.id}`,
      title: "Hàng mẫu dùng để đo",
      description: words(facts),
      seller_id: facts.id,
      seller_name: facts.name,
      price: 100_000,
      observed_at: "2026-11-01T00:00:00Z",
    }),
  );
  const file = path.join(folder, "listings.jsonl");
  await writeFile(file, `${lines.join("\n")}\n`);
  await ingestFile(ctx, {
    profile: await savedProfile("listings-jsonl"),
    open: () => createReadStream(file),
    inputHash: owned[0]?.facts.id ?? "",
  });
}

async function readAll(bench: BenchDatabase): Promise<void> {
  const contextOf = (of: string | null) => bench.contextOf({ ...systemActor(of ?? ""), agency: of });
  const job = { now: () => new Date(), signal: new AbortController().signal, contextOf };
  await followListings(job, linksFollower, readAccounts, { batch: readAtOnce });
}

async function engineAlone(owned: readonly OwnedAccount[]): Promise<{ seconds: number; f1: number }> {
  const tables = readingTables();
  const index = new LinkIndex(owned.length);
  const groups = new Map<string, string>();
  const { seconds } = await timed(() => {
    index.load(owned.map(({ facts }) => readAccount({ ...facts, pictures: [], shingles: [] }, tables)));
    if (owned.length >= 10_000) index.learn();
    for (const { cluster, members } of index.clusterAll()) for (const member of members) groups.set(member, cluster);
  });
  return { seconds, f1: f1Of(owned, groups) };
}

async function qualityOf(bench: BenchDatabase, owned: readonly OwnedAccount[]): Promise<number> {
  const rows = await inClusters(bench);
  return f1Of(owned, new Map(rows.map((row) => [row.external_id, row.cluster])));
}

function f1Of(owned: readonly OwnedAccount[], groups: ReadonlyMap<string, string>): number {
  const names = new Map<string, number>();
  const clusters = owned.map(({ facts }) => {
    const group = groups.get(facts.id) ?? `alone ${facts.id}`;
    if (!names.has(group)) names.set(group, names.size);
    return names.get(group)!;
  });
  return pairQuality(
    clusters,
    owned.map(({ owner }) => owner),
  ).f1;
}

type Member = { seller_id: string; external_id: string; cluster: string };

const officer = (): Actor => ({
  ...systemActor(agency),
  kind: "officer",
  id: "usr_bench",
  name: "bench",
  roles: ["officer"],
});

async function inClusters(bench: BenchDatabase): Promise<Member[]> {
  return (await askApi(bench, officer(), linksRoutes)).members();
}

async function asking(bench: BenchDatabase) {
  const api = await askApi(bench, officer(), linksRoutes);
  const members = await api.members();
  const some = members.filter((_, at) => at % Math.ceil(members.length / 200) === 0);
  const links: number[] = [];
  const seller: number[] = [];
  const why: number[] = [];
  const clusters: number[] = [];
  for (const { seller_id, cluster } of some) {
    seller.push(await api.ms("/v1/links/state"));
    links.push(await api.ms(`/v1/sellers/${seller_id}/links`));
    if (cluster !== seller_id) why.push(await api.ms(`/v1/links/why?one=${seller_id}&other=${cluster}`));
  }
  for (const order of ["largest", "newest"]) clusters.push(await api.ms(`/v1/clusters?order=${order}&limit=50`));
  return { links, seller, why, clusters };
}

async function judging(bench: BenchDatabase, house: Context, desk: Desk, times: number): Promise<number[]> {
  const ctx = bench.contextOf(officer());
  const members = (await inClusters(bench)).filter(({ seller_id, cluster }) => seller_id !== cluster).slice(0, times);
  const samples: number[] = [];
  for (const { seller_id, cluster } of members) {
    const { seconds } = await timed(async () => {
      await judgeLink(ctx, { one: seller_id, other: cluster, verdict: "not", reason: "bench" });
      await linkAccounts(house, desk);
    });
    samples.push(seconds * 1000);
  }
  return samples;
}
