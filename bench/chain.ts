import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import pg from "pg";
import { systemActor } from "../src/kernel/actor.ts";
import { createLog } from "../src/kernel/log.ts";
import { consoleActor, createServiceKey } from "../src/services/access/index.ts";
import { startJobs } from "../src/services/jobs/index.ts";
import { importScamHosts } from "../src/registers/platforms/index.ts";
import { importRecalls } from "../src/registers/products/index.ts";
import { loadReference } from "../src/registers/reference/index.ts";
import { savedProfile } from "../src/services/sockets/index.ts";
import { ingestFile } from "../src/signals/monitoring/index.ts";
import { allJobs } from "../src/surfaces/worker/index.ts";
import type { Feed, Probe } from "./chain/feed.ts";
import { knownOffers, probes, recalledGtin, scamHost, shopOf } from "./chain/feed.ts";
import type { BenchDatabase } from "./database.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { percentile, rounded } from "./harness.ts";
import { needRealListings } from "./listings.ts";
import { serving } from "./asking/serving.ts";

export const name = "chain";
export const about = "a platform's feed at 1,000 listings a second, from the post to the lead an officer sees";

/**
 * The whole house (server, jobs, followers) on one machine with the feeder: milliseconds from the time a post was due until the leads of its
 * planted signs are committed. Pictures, products and links follow behind; how many listings wait for each of them is told at the end.
 * Reference: the same posts, one listing in each. Task: 2390 II.2.2.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  needRealListings();
  const feed: Feed = { perSecond: small ? 100 : 1000, seconds: small ? 4 : 60, postsPerSecond: 2, first: 0 };
  const bench = await benchDatabase();
  try {
    const settling = { ...feed, seconds: small ? 1 : 5, first: 1_000_000 };
    const single = { ...feed, perSecond: 10, seconds: small ? 2 : 10, first: 2_000_000 };
    const token = await prepare(bench, [settling, single, feed]);
    const { port, close } = await serving(bench.database);
    const jobs = await startJobs({
      appUrl: bench.appUrl,
      database: bench.database,
      jobs: allJobs,
      clock: () => new Date(),
      log: createLog("silent"),
    });
    try {
      const url = `http://127.0.0.1:${port}`;
      await seen(bench, { url, token, feed: settling }); // threads and plans settle
      const empty = await seen(bench, { url, token, feed: single });
      const found = await seen(bench, { url, token, feed });
      const all = Object.values(found).flat();
      const p95 = percentile(all, 0.95);
      const reference = percentile(Object.values(empty).flat(), 0.95);
      return {
        name,
        figure: rounded(p95),
        unit: "ms p95 until the lead is there",
        reference: rounded(reference),
        ratio: rounded(p95 / reference),
        goal: "p95 under 2,000 ms at 1,000 listings/s",
        ok: p95 < 2000,
        data: {
          "listings/s": feed.perSecond,
          seconds: feed.seconds,
          "leads waited for": all.length,
          "p50 ms": rounded(percentile(all, 0.5)),
          "p99 ms": rounded(percentile(all, 0.99)),
          ...Object.fromEntries(
            Object.entries(found).map(([probe, samples]) => [`p95 ms, ${probe}`, rounded(percentile(samples, 0.95))]),
          ),
          ...(await waiting(bench)),
        },
      };
    } finally {
      await jobs.stop();
      await close();
    }
  } finally {
    await bench.close();
  }
}

/** What the probes need to be known: a recall, a scam list, what the goods usually cost; and a key to push with. */
async function prepare(bench: BenchDatabase, feeds: readonly Feed[]): Promise<string> {
  const profile = await savedProfile("listings-jsonl");
  const house = bench.contextOf(systemActor(profile.source.agency));
  await loadReference(house);
  await importScamHosts(house, records({ address: scamHost, firstSeen: null }), { id: "bench", level: "public" });
  const recalls = await importRecalls(house, records(recall), { id: "bench", level: "public" });
  if (recalls.rejectedCount > 0) throw new Error("the recall was refused");
  const known = feeds.map(knownOffers).join("");
  await ingestFile(house, { profile, open: () => Readable.from([Buffer.from(known)]), inputHash: "known" });
  const console = bench.contextOf(consoleActor(profile.source.agency));
  return (await createServiceKey(console, { name: "bench", scopes: ["listings:write"], sources: [], days: 1 })).token;
}

const recall = {
  externalId: "bench",
  number: "TH-1",
  issuedOn: { from: "2026-09-01", precision: "day" },
  title: null,
  product: "Bánh gạo vị rong biển",
  brand: null,
  company: null,
  models: [],
  gtins: [recalledGtin],
  regNo: null,
  description: null,
  hazard: null,
  remedy: null,
  kind: "recall",
  authority: null,
  url: null,
};

async function* records(...values: Record<string, unknown>[]) {
  for (const [at, value] of values.entries()) yield { line: at + 1, value } as never;
}

type Asked = { url: string; token: string; feed: Feed };

/** Feeds, and looks every 50 ms which of the expected leads are there; the milliseconds of each since its post was due. */
async function seen(bench: BenchDatabase, asked: Asked): Promise<Record<Probe, number[]>> {
  const outstanding = new Map<string, { probe: Probe; due: number }>();
  const samples: Record<Probe, number[]> = { words: [], price: [], gtin: [], list: [] };
  const feeder = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "chain", "feeder.ts"), JSON.stringify(asked)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  createInterface(feeder.stdout).on("line", (line) => {
    const { post, due } = JSON.parse(line) as { post: number; due: number };
    for (const probe of Object.keys(probes) as Probe[])
      outstanding.set(`${shopOf(post, probe)} ${probes[probe]}`, { probe, due });
  });
  const ended = once(feeder, "exit");
  const client = new pg.Client({ connectionString: bench.adminUrl });
  await client.connect();
  try {
    // Half a minute after the last post a lead that is still missing never comes.
    for (let still = 0; feeder.exitCode === null || (outstanding.size > 0 && still < 600);) {
      if (feeder.exitCode !== null) still++;
      await new Promise((resolve) => setTimeout(resolve, 50));
      const keys = [...outstanding.keys()];
      if (keys.length === 0) continue;
      const { rows } = await client.query<{ key: string }>(
        `select s.external_id || ' ' || l.concern as key from app.sellers s join app.leads l on l.seller_id = s.id
         where s.external_id = any($1) and s.external_id || ' ' || l.concern = any($2)`,
        [keys.map((key) => key.split(" ")[0]), keys],
      );
      for (const { key } of rows) {
        const { probe, due } = outstanding.get(key) as { probe: Probe; due: number };
        samples[probe].push(Date.now() - due);
        outstanding.delete(key);
      }
    }
    const [code] = await ended;
    if (code !== 0) throw new Error(`the feeder ended with ${code}`);
    if (outstanding.size > 0)
      throw new Error(`these leads never came: ${[...outstanding.keys()].slice(0, 8).join(", ")}`);
    return samples;
  } finally {
    await client.end();
  }
}

/** How many listings wait for those who follow behind. */
async function waiting(bench: BenchDatabase): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: bench.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ follower: string; waiting: number }>(
      `select follower, coalesce((select sum(cardinality(c.ids)) from app.listing_changes c where c.agency = f.agency and c.seq >= f.next), 0)::int as waiting
       from app.listing_followers f order by 1`,
    );
    return Object.fromEntries(rows.map((row) => [`waiting for ${row.follower}`, row.waiting]));
  } finally {
    await client.end();
  }
}
