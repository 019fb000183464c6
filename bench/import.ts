import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from, to } from "pg-copy-streams";
import { systemActor } from "../src/kernel/actor.ts";
import { loadReference } from "../src/registers/reference/index.ts";
import { savedProfile } from "../src/services/sockets/index.ts";
import { ingestFile } from "../src/signals/monitoring/index.ts";
import { benchDatabase } from "./database.ts";
import type { BenchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult, Timed } from "./harness.ts";
import { rounded, timed } from "./harness.ts";
import { realListings, variedListings } from "./listings.ts";

export const name = "import";
export const about = "read, normalise, screen and commit real listings, against COPY of the finished rows";

// All that an import leaves, but for its run and the facts, of which there is one a batch.
const tables = [
  "sellers",
  "listings",
  "listing_prices",
  "listing_versions",
  "listing_changes",
  "price_references",
  "findings",
  "leads",
];

// Each round imports for another agency, so that each pays for a reading thread of its own, as the first import of a day does.
const agencies = ["moit.dms", "mps", "mof"];

type Round = { imported: number; ours: Timed; copy: Copied };

/**
 * Imports and copies by turns into emptied tables, and tells of the round whose ratio is the median. COPY writes the rows that the import has
 * made, with the same indexes, as the superuser, whom no policy holds up. Task: 2390 II.2.2.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const count = small ? 3000 : Number(process.env["N"] ?? 200_000);
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-bench-"));
  const file = path.join(folder, "listings.jsonl");
  const bench = await benchDatabase();
  const admin = new pg.Client({ connectionString: bench.adminUrl });
  try {
    await admin.connect();
    await admin.query("set search_path = app");
    await pipeline(Readable.from(variedListings(await realListings(), count)), createWriteStream(file));
    await loadReference(bench.contextOf(systemActor(agencies[0] as string)));
    const rounds: Round[] = [];
    for (const agency of small ? agencies.slice(0, 1) : agencies) rounds.push(await round(bench, admin, agency, file));
    const byRatio = rounds.toSorted((one, other) => ratioOf(one) - ratioOf(other));
    const { imported, ours, copy } = byRatio[byRatio.length >> 1] as Round;
    const ratio = copy.seconds / ours.seconds;
    return {
      name,
      figure: rounded(imported / ours.seconds),
      unit: "listings/s",
      reference: rounded(imported / copy.seconds),
      ratio: rounded(ratio),
      goal: "at least 0.5 of the rate of COPY",
      ok: ratio >= 0.5,
      data: {
        listings: imported,
        findings: copy.rows["findings"] ?? 0,
        leads: copy.rows["leads"] ?? 0,
        "ratio of each round": rounds.map((one) => rounded(ratioOf(one))).join(", "),
        "CPU microseconds a listing (Node)": rounded((ours.cpuSeconds * 1e6) / imported),
        indexes: copy.indexes,
      },
    };
  } finally {
    await admin.end();
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const ratioOf = ({ ours, copy }: Round): number => copy.seconds / ours.seconds;

async function round(bench: BenchDatabase, admin: pg.Client, agency: string, file: string): Promise<Round> {
  const saved = await savedProfile("listings-jsonl");
  const profile = { ...saved, source: { ...saved.source, agency } };
  await empty(admin);
  let imported = 0;
  const ours = await timed(async () => {
    const ctx = bench.contextOf(systemActor(agency));
    const report = await ingestFile(ctx, { profile, open: () => createReadStream(file), inputHash: "bench" });
    imported = report.new;
  });
  return { imported, ours, copy: await copyAgain(admin, path.dirname(file)) };
}

async function empty(admin: pg.Client): Promise<void> {
  await admin.query(`truncate ${tables.join(", ")}`);
  await admin.query("checkpoint");
}

type Copied = { seconds: number; rows: Record<string, number>; indexes: string };

async function copyAgain(admin: pg.Client, folder: string): Promise<Copied> {
  const rows: Record<string, number> = {};
  for (const table of tables) {
    await pipeline(
      admin.query(to(`copy (select * from ${table}) to stdout`)),
      createWriteStream(path.join(folder, table)),
    );
    rows[table] = Number((await admin.query(`select count(*) from ${table}`)).rows[0].count);
  }
  await empty(admin);
  const { seconds } = await timed(async () => {
    for (const table of tables)
      await pipeline(createReadStream(path.join(folder, table)), admin.query(from(`copy ${table} from stdin`)));
  });
  const indexes = await admin.query(
    "select indexname from pg_indexes where schemaname = 'app' and tablename = any($1) order by 1",
    [tables],
  );
  return { seconds, rows, indexes: indexes.rows.map((row) => row.indexname).join(", ") };
}
