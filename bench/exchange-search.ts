import type { Actor } from "../src/kernel/actor.ts";
import { systemActor } from "../src/kernel/actor.ts";
import { searchRecords } from "../src/outcomes/exchange/index.ts";
import type { BenchDatabase } from "./database.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded } from "./harness.ts";
import { asking } from "./search/asking.ts";
import type { Ask, Kind } from "./search/by-turns.ts";
import { byTurns, kinds, toldOf } from "./search/by-turns.ts";
import { superuser } from "./search/lifted.ts";

export const name = "exchange-search";
export const about =
  "search of exchange records of 40 agencies and 200 groups, words without marks, with visibility on and off";

const groups = 200;
const agency = "agency-3";
const groupsOfReader = Array.from({ length: 12 }, (_, at) => `grp_${at * 16}`);
const reader: Actor = {
  ...systemActor(agency),
  kind: "officer",
  id: "usr_bench",
  roles: ["officer"],
  audiences: [agency, ...groupsOfReader],
};

/**
 * The same searches with visibility and without. Of the records a fifth are their agency's own, two fifths shared with some of 200 groups of
 * which the reader's agency is in 12, and two fifths all agencies'; one in twenty has an end.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const bench = await benchDatabase();
  try {
    const count = small ? 4000 : Number(process.env["N"] ?? 1_000_000);
    const seconds = await fill(bench, count);
    const ctx = bench.contextOf(reader);
    const { ask, close } = await asking(bench, agency);
    const request: Ask = (kind, at) =>
      ask(`/v1/exchange/records/search?finished=true&limit=20&q=${wordOf(kind, at, count)}`);
    const alone: Ask = (kind, at) => searchRecords(ctx, { q: wordOf(kind, at, count), finished: true, limit: 20 });
    const took = await byTurns(bench, { request, alone }, small ? 8 : 600, small ? 1 : 12).finally(close);
    return kinds.map((kind) => {
      const { isNear, nearness, data, ...told } = toldOf(took, kind);
      return {
        name: `${name}, ${kind} words`,
        ...told,
        goal: nearness,
        ok: isNear,
        data: { records: count, groups, ...data, "seconds to fill": rounded(seconds) },
      };
    });
  } finally {
    await bench.close();
  }
}

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
    await client.query(
      `insert into sharing_groups (id, name, purpose, agency, made_by, made_at)
       select 'grp_' || n, 'Group ' || n, 'bench', 'agency-' || n % 40, 'usr_bench', now() from generate_series(0, ${groups - 1}) n`,
    );
    await client.query(
      `insert into sharing_group_members (group_id, agency, keeper, added_by, added_at)
       select id, $1, agency, 'usr_bench', now() from sharing_groups where id = any($2)`,
      [agency, groupsOfReader],
    );
  });
  return (performance.now() - began) / 1000;
}
