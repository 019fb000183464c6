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
import { withoutPredicates } from "./search/open-search.ts";
import { realListings, variedListings } from "./listings.ts";

export const name = "search";
export const about =
  "the officers' search box over a million listings, words without marks, with visibility on and off";

const analyst: Actor = { ...systemActor("moit.dms"), kind: "officer", id: "usr_bench", roles: ["officer"] };
const kinds = ["rare", "middle", "common"] as const;
type Kind = (typeof kinds)[number];

/**
 * The same requests with row-level security and the search functions' predicate, and without either: policies switched off and
 * the predicate taken out of the functions. A third of the listings are another agency's own and stay hidden.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const bench = await benchDatabase();
  try {
    const count = small ? 4000 : Number(process.env["N"] ?? 1_000_000);
    await fill(bench, count);
    const words = await wordsByFrequency(bench, count);
    const asked = small ? 30 : 400;
    const turns = small ? 1 : 4;
    const seeing = bench.contextOf(analyst);
    await hideThird(bench);
    const typing = await measure(seeing, words, { from: 0, to: asked }, unfinished);
    const guarded: Took = { rare: [], middle: [], common: [] };
    const open: Took = { rare: [], middle: [], common: [] };
    // In turns: on a shared machine the load of one minute is not that of the next.
    for (let from = 0; from < asked; from += asked / turns) {
      const part = { from, to: from + asked / turns };
      add(guarded, await measure(seeing, words, part));
      const putBack = await lift(bench);
      add(open, await measure(seeing, words, part));
      await putBack();
    }
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
          "p95 ms while the last word is typed, pages not yet read": rounded(percentile(typing[kind], 0.95)),
        },
      };
    });
  } finally {
    await bench.close();
  }
}

type Took = Record<Kind, number[]>;
/** Which of the questions, by number. */
type Part = { from: number; to: number };
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

/** What stands in the box before the last word is whole: two to four of its letters. */
function unfinished(q: string, at: number): string {
  const last = q.lastIndexOf(" ") + 1;
  return q.slice(0, last + 2 + ((Math.abs(at) >> 1) % 3));
}

async function measure(ctx: Context, words: Words, { from, to }: Part, typed?: typeof unfinished): Promise<Took> {
  const took: Took = { rare: [], middle: [], common: [] };
  for (let at = from - 20; at < to; at++) {
    for (const kind of kinds) {
      const list = words[kind];
      const word = list[Math.abs(at * 7919) % list.length]?.[0] ?? "ao";
      const other = list[Math.abs(at * 104729 + 1) % list.length]?.[0] ?? "nam";
      const whole = foldText(at % 2 === 0 ? word : `${word} ${other}`);
      const q = typed === undefined ? whole : typed(whole, at);
      const started = performance.now();
      await search(ctx, { q, finished: typed === undefined, limit: 12 });
      if (at >= from) took[kind].push(performance.now() - started);
    }
  }
  return took;
}

function add(all: Took, more: Took): void {
  for (const kind of kinds) all[kind].push(...more[kind]);
}

async function hideThird(bench: BenchDatabase): Promise<void> {
  await superuser(bench, async (client) => {
    await client.query("update app.listings set agency = 'customs.cuc', level = 'own' where id < 'lst_2N'");
    await client.query("vacuum analyze app.listings");
    await client.query("vacuum analyze app.sellers");
  });
}

/** Takes visibility away: no row-level security, and the same search functions without the predicate. Answers how to put it back. */
async function lift(bench: BenchDatabase): Promise<() => Promise<void>> {
  return superuser(bench, async (client) => {
    const found = await client.query(
      "select relname from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity",
    );
    const tables = found.rows.map((row) => `app.${row.relname}`);
    const back = tables.map((table) => `alter table ${table} enable row level security, force row level security`);
    for (const table of tables)
      await client.query(`alter table ${table} no force row level security, disable row level security`);
    back.push(await withoutPredicates(client));
    return () =>
      superuser(bench, async (again) => {
        for (const sql of back) await again.query(sql);
      });
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
