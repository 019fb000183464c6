import type { Context } from "../../../src/kernel/context.ts";
import { namesOf } from "./oracle.ts";
import type { Tally } from "./tally.ts";
import type { World } from "./world.ts";

/** What would change or remove rows: it must reach one's own and no others. It reads no column, so that the policy for reading does not help. */
const changes = [
  ["exchange_records", "update exchange_records set title = 'x'", "agency"],
  ["record_fields", "update record_fields set value = 'x'", "agency"],
  ["record_fields", "delete from record_fields", "agency"],
  ["record_values", "update record_values set kind = 'name'", "agency"],
  ["record_values", "delete from record_values", "agency"],
  ["record_shares", "update record_shares set withdrawn_by = 'x'", "agency"],
  ["record_proposals", "update record_proposals set answer = 'x'", "owner"],
] as const;

/** What would put rows into the name of another agency. */
const forgeries: readonly [table: string, sql: string][] = [
  [
    "exchange_records",
    `insert into exchange_records (id, agency, level, shared_with, base_level, base_shared_with, kind, title, summary, source, external_id,
       words, content_hash, version, state, made_at, changed_at)
     values ('rec_forged', $1, 'own', '{}', 'own', '{}', 'alert', 'x', '', 's', 'e', '', '', 1, 'live', now(), now())`,
  ],
  [
    "record_fields",
    "insert into record_fields (record_id, position, name, value, base_shared_with, agency, level, shared_with) values ('rec_forged', 0, 'x', 'x', '{}', $1, 'own', '{}')",
  ],
  [
    "record_values",
    "insert into record_values (key, kind, record_id, field, agency, level, shared_with) values ('x', 'phone', 'rec_forged', '', $1, 'own', '{}')",
  ],
  [
    "record_changes",
    "insert into record_changes (id, at, record_id, version, kind, fields, agency, level, shared_with) values ('chg_forged', now(), 'rec_forged', 1, 'put', '{}', $1, 'own', '{}')",
  ],
  [
    "record_shares",
    "insert into record_shares (id, record_id, agency, audiences, purpose, made_by, made_at) values ('shr_forged', 'rec_forged', $1, '{x}', 'x', 'x', now())",
  ],
  [
    "record_reads",
    "insert into record_reads (record_id, person, agency, owner, first_at, last_at, times, door) values ('rec_forged', 'x', $1, 'x', now(), now(), 1, 'api')",
  ],
  [
    "record_proposals",
    "insert into record_proposals (id, record_id, owner, agency, field, value, reason, made_by, made_at, state) values ('prp_forged', 'rec_forged', 'x', $1, 'x', 'x', 'x', 'x', now(), 'open')",
  ],
  [
    "record_sightings",
    "insert into record_sightings (id, record_id, owner, agency, level, shared_with, seen_at, made_by, made_at) values ('sgt_forged', 'rec_forged', 'x', $1, 'own', '{}', now(), 'x', now())",
  ],
];

const undone = new Error("undone");

/** What an agency could change behind the commands: its own rows, and nobody else's. Everything tried is undone. */
export async function askWrites(world: World, agency: string, tally: Tally): Promise<void> {
  const ctx = await world.as(agency);
  const names = [...namesOf(world.oracle, agency)];
  for (const [table, sql, owner] of changes) {
    const own = await world.db.asSuperuser(`select count(*)::int as n from app.${table} where ${owner} = any($1)`, [
      names,
    ]);
    const reached = await tried(ctx, sql, []);
    tally.check("write", reached === own.rows[0].n, () => `${agency}: ${sql} reaches ${reached} of ${own.rows[0].n}`);
  }
  const reads = await world.db.asSuperuser("select count(*)::int as n from app.record_reads where agency = $1", [
    agency,
  ]);
  const touched = await tried(ctx, "update record_reads set times = 9", []);
  tally.check("write", touched === reads.rows[0].n, () => `${agency} touches ${touched} receipts`);
  const other = world.oracle.agencies.find((one) => !names.includes(one));
  if (other === undefined) return;
  for (const [table, sql] of forgeries) {
    const written = await tried(ctx, sql, [other]);
    tally.check("write", written === "refused", () => `${agency} writes into ${table} for ${other}: ${written}`);
  }
}

async function tried(ctx: Context, sql: string, values: unknown[]): Promise<number | "refused"> {
  let reached: number | "refused" = "refused";
  await ctx
    .transaction(async (tx) => {
      reached = (await tx.client.query(sql, values)).rowCount ?? 0;
      throw undone;
    })
    .catch((error: { code?: string }) => {
      if (error !== undone && error.code !== "42501") throw error;
    });
  return reached;
}
