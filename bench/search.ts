import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { foldText } from "../src/engines/vietnamese/index.ts";
import type { Actor } from "../src/kernel/actor.ts";
import { systemActor } from "../src/kernel/actor.ts";
import type { Context } from "../src/kernel/context.ts";
import { loadReference } from "../src/registers/reference/index.ts";
import { savedProfile } from "../src/services/sockets/index.ts";
import { ingestFile } from "../src/signals/monitoring/index.ts";
import { search } from "../src/views/search/index.ts";
import { benchDatabase } from "./database.ts";
import type { BenchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { percentile, rounded } from "./harness.ts";
import { realListings, variedListings } from "./listings.ts";

export const name = "search";
export const about =
  "the officers' search box over a million listings, words without marks, with visibility on and off";

const analyst: Actor = { ...systemActor("moit.dms"), kind: "officer", id: "usr_bench", roles: ["officer"] };
const kinds = ["rare", "middle", "common"] as const;
type Kind = (typeof kinds)[number];

/**
 * The same requests with row-level security and the search functions' predicate, and without either: then the whole question runs
 * as a superuser whose search functions have no predicate. A third of the listings are another agency's own and stay hidden.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const bench = await benchDatabase();
  try {
    const count = small ? 4000 : Number(process.env["N"] ?? 1_000_000);
    await fill(bench, count);
    const words = await wordsByFrequency(bench, count);
    const asked = small ? 30 : 400;
    const seeing = bench.contextOf(analyst);
    await hideThird(bench);
    const guarded = await measure(seeing, words, asked);
    await lift(bench);
    const open = await measure(seeing, words, asked);
    return kinds.map((kind) => {
      const p95 = percentile(guarded[kind], 0.95);
      const reference = percentile(open[kind], 0.95);
      const isNear = kind === "common" ? p95 <= reference * 1.3 : p95 <= reference + 10;
      return {
        name: `${name}, ${kind} words`,
        figure: rounded(p95),
        unit: "ms (p95)",
        reference: rounded(reference),
        ratio: rounded(p95 / reference),
        goal: `p95 under 50 ms, ${kind === "common" ? "at most 1.3 of" : "at most 10 ms more than"} the same without visibility`,
        ok: p95 < 50 && isNear,
        data: {
          listings: count,
          questions: guarded[kind].length,
          "listings a word is in (median)": percentile(
            words[kind].map(([, n]) => n),
            0.5,
          ),
          "median ms": rounded(percentile(guarded[kind], 0.5)),
          "median ms without visibility": rounded(percentile(open[kind], 0.5)),
        },
      };
    });
  } finally {
    await bench.close();
  }
}

type Words = Record<Kind, [word: string, listings: number][]>;

async function fill(bench: BenchDatabase, count: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-bench-"));
  try {
    const file = path.join(folder, "listings.jsonl");
    await pipeline(Readable.from(variedListings(await realListings(), count)), createWriteStream(file));
    const ctx = bench.contextOf(systemActor("moit.dms"));
    await loadReference(ctx);
    await ingestFile(ctx, {
      profile: await savedProfile("listings-jsonl"),
      open: () => createReadStream(file),
      inputHash: "bench",
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Words that real titles have, by how many listings bear them: up to 0.01 %, about 1 %, and over 5 %. */
async function wordsByFrequency(bench: BenchDatabase, count: number): Promise<Words> {
  const found = await superuser(bench, (client) =>
    client.query(
      `select word, ndoc from ts_stat('select words from app.listings tablesample system (${count > 10_000 ? 5 : 100})')`,
    ),
  );
  const scale = count > 10_000 ? 20 : 1;
  const all = found.rows
    .filter((row) => /^[a-z]{2,}$/.test(row.word))
    .map((row): [string, number] => [row.word, Number(row.ndoc) * scale]);
  const within = (low: number, high: number) =>
    all.filter(([, n]) => n >= low * count && n <= high * count).slice(0, 200);
  const words = { rare: within(0, 0.0005), middle: within(0.003, 0.02), common: within(0.05, 1) };
  for (const kind of kinds) if (words[kind].length === 0) words[kind] = all.slice(0, 20);
  return words;
}

async function measure(ctx: Context, words: Words, asked: number): Promise<Record<Kind, number[]>> {
  const took: Record<Kind, number[]> = { rare: [], middle: [], common: [] };
  for (let at = -20; at < asked; at++) {
    for (const kind of kinds) {
      const list = words[kind];
      const word = list[Math.abs(at * 7919) % list.length]?.[0] ?? "ao";
      const other = list[Math.abs(at * 104729 + 1) % list.length]?.[0] ?? "nam";
      const q = foldText(at % 2 === 0 ? word : `${word} ${other}`);
      const started = performance.now();
      await search(ctx, { q, finished: true, limit: 12 });
      if (at >= 0) took[kind].push(performance.now() - started);
    }
  }
  return took;
}

async function hideThird(bench: BenchDatabase): Promise<void> {
  await superuser(bench, async (client) => {
    await client.query("update app.listings set agency = 'customs.cuc', level = 'own' where id < 'lst_2N'");
    await client.query("vacuum analyze app.listings");
    await client.query("vacuum analyze app.sellers");
  });
}

/** Takes visibility away: no row-level security, and search functions without a predicate. */
async function lift(bench: BenchDatabase): Promise<void> {
  await superuser(bench, async (client) => {
    const tables = (
      await client.query("select relname from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity")
    ).rows;
    for (const { relname } of tables) {
      await client.query(`alter table app.${relname} no force row level security`);
      await client.query(`alter table app.${relname} disable row level security`);
    }
    for (const [fn, table] of [
      ["listing_ids", "listings"],
      ["seller_ids", "sellers"],
    ]) {
      await client.query(`create or replace function search.${fn}(query tsquery, most int4) returns setof text language plpgsql stable security definer
        set search_path = app, pg_temp as $$ begin return query execute 'select id from ${table} where words @@ $1 limit $2' using query, most; end $$`);
    }
  });
}

async function superuser<T>(bench: BenchDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: bench.adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
