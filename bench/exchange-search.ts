import pg from "pg";
import type { Actor } from "../src/kernel/actor.ts";
import { systemActor } from "../src/kernel/actor.ts";
import type { Context } from "../src/kernel/context.ts";
import { searchRecords } from "../src/outcomes/exchange/index.ts";
import type { BenchDatabase } from "./database.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { percentile, rounded } from "./harness.ts";
import { withoutPredicates } from "./search/open-search.ts";

export const name = "exchange-search";
export const about =
  "search of exchange records of 40 agencies and 200 groups, words without marks, with visibility on and off";

const kinds = ["rare", "middle", "common"] as const;
type Kind = (typeof kinds)[number];
const groups = 200;
const reader: Actor = {
  ...systemActor("agency-3"),
  kind: "officer",
  id: "usr_bench",
  roles: ["officer"],
  audiences: ["agency-3", ...Array.from({ length: 12 }, (_, at) => `grp_${at * 16}`)],
};

/**
 * The same searches with row-level security and the search function's predicate, and without either. Of the records a fifth are their agency's own, two fifths
 * shared with some of 200 groups of which the reader is in 12, and two fifths all agencies'; one in twenty has an end.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const bench = await benchDatabase();
  try {
    const count = small ? 4000 : Number(process.env["N"] ?? 1_000_000);
    const seconds = await fill(bench, count);
    const ctx = bench.contextOf(reader);
    const asked = small ? 20 : 600;
    const turns = small ? 1 : 12;
    const guarded: Took = { rare: [], middle: [], common: [] };
    const open: Took = { rare: [], middle: [], common: [] };
    await measure(ctx, count, { from: -20, to: 0 });
    // In turns: on a shared machine the load of one minute is not that of the next.
    for (let from = 0; from < asked; from += asked / turns) {
      const part = { from, to: from + asked / turns };
      add(guarded, await measure(ctx, count, part));
      const putBack = await lift(bench);
      await measure(ctx, count, { from: -3, to: 0 });
      add(open, await measure(ctx, count, part));
      await putBack();
      await measure(ctx, count, { from: -3, to: 0 });
    }
    return kinds.map((kind) => {
      const p95 = percentile(guarded[kind], 0.95);
      const reference = percentile(open[kind], 0.95);
      return {
        name: `${name}, ${kind} words`,
        figure: rounded(p95),
        unit: "ms (p95)",
        reference: rounded(reference),
        ratio: rounded(p95 / reference),
        goal: `at most ${kind === "common" ? "1.3 of" : "10 ms more than"} the same without visibility`,
        ok: kind === "common" ? p95 <= reference * 1.3 : p95 <= reference + 10,
        data: {
          records: count,
          groups,
          questions: guarded[kind].length,
          "median ms": rounded(percentile(guarded[kind], 0.5)),
          "median ms without visibility": rounded(percentile(open[kind], 0.5)),
          "seconds to fill": rounded(seconds),
        },
      };
    });
  } finally {
    await bench.close();
  }
}

type Took = Record<Kind, number[]>;

/** A word of each kind is in some ten records, about one in a hundred, and one in four to ten. */
const wordOf = (kind: Kind, at: number, count: number): string => {
  const n = Math.abs(at * 7919);
  if (kind === "rare") return `hiem${n % Math.ceil(count / 10)}`;
  return kind === "middle" ? `vua${n % 100}` : `nhieu${n % 7}`;
};

/** Rows as the commands write them, made by the database itself: a million by way of the commands takes half an hour. */
async function fill(bench: BenchDatabase, count: number): Promise<number> {
  const began = performance.now();
  await superuser(bench, async (client) => {
    await client.query(`set search_path = app`);
    await client.query(
      `insert into exchange_records (id, agency, level, shared_with, shared_until, base_level, base_shared_with, kind, title, summary, source,
         external_id, words, content_hash, version, state, made_at, changed_at)
       select 'rec_' || lpad(n::text, 10, '0'), 'agency-' || n % 40, v.level, v.shared_with,
         case when n % 20 = 0 and v.level <> 'own' then now() + interval '1 day' end, v.level, v.shared_with, 'alert',
         'Hồ sơ hiem' || n % $2 || ' vua' || (n * 31) % 100 || ' nhieu' || (n * 17) % 7, '', 'bench', n::text,
         to_tsvector('simple', 'ho so hiem' || n % $2 || ' vua' || (n * 31) % 100 || ' nhieu' || (n * 17) % 7 || ' nhieu' || (n * 13) % 7), '', 1, 'live',
         now() - n * interval '1 second', now() - n * interval '1 second'
       from generate_series(1, $1::int) n cross join lateral (
         select case when n % 5 = 0 then 'own' when n % 5 < 3 then 'named' else 'agencies' end as level,
           case when n % 5 in (1, 2) then array['grp_' || (n * 7) % ${groups}, 'grp_' || (n * 11) % ${groups}] else '{}' end as shared_with) v`,
      [count, Math.ceil(count / 10)],
    );
    await client.query("vacuum analyze app.exchange_records");
  });
  return (performance.now() - began) / 1000;
}

async function measure(ctx: Context, count: number, { from, to }: { from: number; to: number }): Promise<Took> {
  const took: Took = { rare: [], middle: [], common: [] };
  for (let at = from; at < to; at++) {
    for (const kind of kinds) {
      const q = wordOf(kind, at, count);
      const started = performance.now();
      await searchRecords(ctx, { q, finished: true, limit: 20 });
      took[kind].push(performance.now() - started);
    }
  }
  return took;
}

function add(all: Took, more: Took): void {
  for (const kind of kinds) all[kind].push(...more[kind]);
}

/** Takes visibility away: no row-level security, and the same search functions without the predicate. Answers how to put it back. */
async function lift(bench: BenchDatabase): Promise<() => Promise<void>> {
  return superuser(bench, async (client) => {
    const back = ["alter table app.exchange_records enable row level security, force row level security"];
    await client.query("alter table app.exchange_records no force row level security, disable row level security");
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
