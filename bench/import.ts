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
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, timed } from "./harness.ts";
import { realListings, variedListings } from "./listings.ts";

export const name = "import";
export const about = "read, normalise, screen and commit real listings, against COPY of the finished rows";

const tables = ["sellers", "listings", "listing_prices", "listing_versions", "findings", "leads"];

/** Task: 2390 II.2.2. The finished rows are copied out and back into emptied tables with the same indexes, by the superuser, whom no policy holds up. */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const count = small ? 3000 : Number(process.env["N"] ?? 200_000);
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-bench-"));
  const file = path.join(folder, "listings.jsonl");
  const bench = await benchDatabase();
  try {
    await pipeline(Readable.from(variedListings(await realListings(), count)), createWriteStream(file));
    const profile = await savedProfile("listings-jsonl");
    const ctx = bench.contextOf(systemActor(profile.source.agency));
    await loadReference(ctx);
    let imported = 0;
    const ours = await timed(async () => {
      const report = await ingestFile(ctx, { profile, open: () => createReadStream(file), inputHash: "bench" });
      imported = report.new;
    });
    const copy = await copyAgain(bench, folder);
    const figure = imported / ours.seconds;
    const reference = imported / copy.seconds;
    return {
      name,
      figure: rounded(figure),
      unit: "listings/s",
      reference: rounded(reference),
      ratio: rounded(figure / reference),
      goal: "at least 0.5 of the rate of COPY",
      ok: figure / reference >= 0.5,
      data: {
        listings: imported,
        findings: copy.rows["findings"] ?? 0,
        leads: copy.rows["leads"] ?? 0,
        "CPU microseconds a listing (Node)": rounded((ours.cpuSeconds * 1e6) / imported),
        indexes: copy.indexes,
      },
    };
  } finally {
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function copyAgain(
  bench: BenchDatabase,
  folder: string,
): Promise<{ seconds: number; rows: Record<string, number>; indexes: string }> {
  const client = new pg.Client({ connectionString: bench.adminUrl });
  await client.connect();
  try {
    await client.query("set search_path = app");
    const rows: Record<string, number> = {};
    for (const table of tables) {
      await pipeline(
        client.query(to(`copy (select * from ${table}) to stdout`)),
        createWriteStream(path.join(folder, table)),
      );
      rows[table] = Number((await client.query(`select count(*) from ${table}`)).rows[0].count);
    }
    await client.query(`truncate ${tables.join(", ")}`);
    await client.query("checkpoint");
    const started = performance.now();
    for (const table of tables)
      await pipeline(createReadStream(path.join(folder, table)), client.query(from(`copy ${table} from stdin`)));
    const seconds = (performance.now() - started) / 1000;
    const indexes = (
      await client.query(
        "select indexname from pg_indexes where schemaname = 'app' and tablename = any($1) order by 1",
        [tables],
      )
    ).rows;
    return { seconds, rows, indexes: indexes.map((row) => row.indexname).join(", ") };
  } finally {
    await client.end();
  }
}
