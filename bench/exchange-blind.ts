import pg from "pg";
import type { Actor } from "../src/kernel/actor.ts";
import { systemActor } from "../src/kernel/actor.ts";
import { setBlindAllowance } from "../src/outcomes/exchange/blind/commands/set-allowance.ts";
import { matchBlindly } from "../src/outcomes/exchange/blind/jobs.ts";
import type { BenchDatabase } from "./database.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, timed } from "./harness.ts";

export const name = "exchange-blind";
export const about = "a force's new values compared with those of twenty others, with allowances, rules and notices";

const authority: Actor = { ...systemActor("moit.dms"), kind: "officer", roles: ["approver"] };
const limitSeconds = 60;
const perRecord = 10;
/** One new value in a hundred is held by another force. */
const metShare = 100;

/** The job from changed records to notices, against a bare join of the same keys. */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const [held, fresh] = small ? [20_000, 1_000] : [10_000_000, 100_000];
  const bench = await benchDatabase();
  try {
    await withSuperuser(bench, (client) => fill(client, held, fresh));
    await setBlindAllowance(bench.contextOf(authority), "mps.c03", {
      perDay: fresh,
      reason: "bench",
    });
    const { signal } = new AbortController();
    const contextOf = (agency: string | null) => bench.contextOf(systemActor(agency ?? "chinhhang"));
    const bare = await withSuperuser(bench, (client) => bareJoin(client));
    const { seconds, cpuSeconds } = await timed(() => matchBlindly({ signal, contextOf }));
    const found = await withSuperuser(bench, (client) => counted(client));
    if (found.taken !== fresh || found.meetings !== fresh / metShare || found.notices !== found.meetings)
      throw new Error(`not all was compared: ${JSON.stringify(found)}`);
    return {
      name,
      figure: rounded(seconds),
      unit: "s",
      reference: rounded(bare, 2),
      ratio: rounded(seconds / bare, 2),
      goal: `under ${limitSeconds} s`,
      ok: seconds < limitSeconds,
      data: {
        "keys held": held,
        "new keys": fresh,
        "meetings and notices": found.meetings,
        "new keys a second": Math.round(fresh / seconds),
        "microseconds a key in this process": Math.round((cpuSeconds / fresh) * 1e6),
      },
    };
  } finally {
    await bench.close();
  }
}

async function withSuperuser<T>(bench: BenchDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: bench.adminUrl.replace(/\/[^/]*$/, "/bench") });
  await client.connect();
  try {
    await client.query("set search_path = app");
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Keys of twenty agencies that were compared long ago, and a twenty-first's records whose values nobody has looked at. */
async function fill(client: pg.Client, held: number, fresh: number): Promise<void> {
  await client.query(
    `insert into blind_keys (key, kind, record_id, agency, taken_at, met_at)
     select decode(md5(n::text), 'hex'), 'phone', 'rec_old' || n / ${perRecord}, 'agency.' || n % 20, now() - interval '30 days', now() - interval '30 days'
     from generate_series(0, ${held - 1}) n`,
  );
  const record = (prefix: string, agency: string, share: number) => `
    insert into exchange_records (id, agency, level, shared_with, base_level, base_shared_with, kind, title, summary, source, external_id, words,
      content_hash, version, state, made_at, changed_at)
    select '${prefix}' || n, ${agency}, 'own', '{}', 'own', '{}', 'seller', 'bench', '', 'bench', n::text, '', '', 1, 'live', now(), now()
    from generate_series(0, ${fresh / share - 1}) n`;
  await client.query(record("rec_new", "'mps.c03'", perRecord));
  const value = (key: string, id: string, agency: string, share: number) => `
    insert into record_values (key, kind, record_id, field, agency, level, shared_with)
    select decode(md5(${key}), 'hex'), 'phone', ${id}, '', ${agency}, 'own', '{}' from generate_series(0, ${fresh / share - 1}) n`;
  // One in a hundred has the key of an old one; the others are nobody's.
  const mine = `case when n % ${metShare} = 0 then (n / ${metShare} * 17)::text else 'new ' || n end`;
  await client.query(value(mine, `'rec_new' || n / ${perRecord}`, "'mps.c03'", 1));
  const old = `n * 17`;
  await client.query(
    value(`(${old})::text`, `'rec_old' || (${old}) / ${perRecord}`, `'agency.' || (${old}) % 20`, metShare),
  );
  await client.query(`
    insert into record_changes (id, at, record_id, version, kind, fields, agency, level, shared_with)
    select 'chg_' || lpad(n::text, 9, '0'), now(), 'rec_new' || n, 1, 'put', '{}', 'mps.c03', 'own', '{}'
    from generate_series(0, ${fresh / perRecord - 1}) n`);
  await client.query("analyze blind_keys, record_values, exchange_records, record_changes");
}

/** Seconds to find the same equal keys with nothing but a join. */
async function bareJoin(client: pg.Client): Promise<number> {
  const { seconds } = await timed(async () => {
    await client.query(
      "select count(*) from record_values v join blind_keys k on k.key = v.key where v.agency = 'mps.c03'",
    );
  });
  return seconds;
}

async function counted(client: pg.Client): Promise<{ taken: number; meetings: number; notices: number }> {
  const { rows } = await client.query(
    `select (select count(*) from blind_keys where agency = 'mps.c03' and met_at is not null)::int as taken,
       (select count(*) from blind_meetings)::int as meetings, (select count(*) from blind_notices)::int as notices`,
  );
  return rows[0] as { taken: number; meetings: number; notices: number };
}
