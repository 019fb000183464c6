import { readdir, readFile } from "node:fs/promises";
import pg from "pg";
import { systemActor } from "../src/kernel/actor.ts";
import type { RecordGiven } from "../src/outcomes/exchange/index.ts";
import { keepRecords, recordInput, recordsMeeting } from "../src/outcomes/exchange/index.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, timed } from "./harness.ts";

export const name = "exchange-add";
export const about = "CPU time of adding an exchange record with ten values and finding what it meets";

const key = Buffer.alloc(32, 3);
const batch = 500;

/**
 * Records with ten fields, each a value that some others hold as well: kept in batches of 500, then for one in ten the records that meet it are asked for.
 * Both processes' CPU time counts: ours, and all of PostgreSQL's, its writer and its log among them.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const bench = await benchDatabase();
  try {
    const count = small ? 1000 : Number(process.env["N"] ?? 30_000);
    const ctx = bench.contextOf(systemActor("moit.dms"));
    const other = bench.contextOf({
      ...systemActor("customs.cuc"),
      kind: "officer",
      id: "usr_bench",
      roles: ["officer"],
    });
    const postmaster = await pidOf(bench.adminUrl);
    const keep = async (from: number, to: number) => {
      const ids: string[] = [];
      for (let at = from; at < to; at += batch) {
        const given = Array.from({ length: Math.min(batch, to - at) }, (_, n) => recordInput.parse(recordOf(at + n)));
        const kept = await keepRecords(ctx, "bench", given, key);
        ids.push(...kept.ids.filter((id) => id !== null));
      }
      return ids;
    };
    await keep(0, count / 10); // so that there is something to meet, and plans are warm
    const before = await cpuOf(postmaster);
    let ids: string[] = [];
    const adding = await timed(async () => void (ids = await keep(count / 10, count)));
    await analyse(bench.adminUrl);
    const between = await cpuOf(postmaster);
    let met = 0;
    const asked = ids.filter((_, at) => at % 10 === 0);
    const meeting = await timed(async () => {
      for (const id of asked) met += (await recordsMeeting(other, id)).length;
    });
    const after = await cpuOf(postmaster);
    const add = { ours: (adding.cpuSeconds * 1000) / ids.length, database: ((between - before) * 1000) / ids.length };
    const find = {
      ours: (meeting.cpuSeconds * 1000) / asked.length,
      database: ((after - between) * 1000) / asked.length,
    };
    const figure = add.ours + add.database + find.ours + find.database;
    return {
      name,
      figure: rounded(figure),
      unit: "ms CPU a record",
      reference: 36,
      ratio: rounded(figure / 36),
      goal: "under 4 ms CPU for adding a record with ten values and finding what it meets (another open platform needs 36 to 40)",
      ok: figure < 4,
      data: {
        records: count,
        "adding, our CPU ms": rounded(add.ours),
        "adding, PostgreSQL's CPU ms": rounded(add.database),
        "what it meets, our CPU ms": rounded(find.ours),
        "what it meets, PostgreSQL's CPU ms": rounded(find.database),
        "records met by one (mean)": rounded(met / asked.length),
        "records added a second": Math.round(ids.length / adding.seconds),
      },
    };
  } finally {
    await bench.close();
  }
}

/** Ten fields, each with a value; each value stands in some three records of all. */
function recordOf(number: number): RecordGiven {
  const near = (at: number) =>
    Math.floor((number * 7 + at * 13) % 10_000_019) % 3 === 0 ? Math.floor(number / 3) * 3 : number;
  const digits = (at: number, length: number) => String(10 ** (length - 1) + near(at) * 37 + at).slice(0, length);
  const fields = [
    { name: "Điện thoại", value: `09${digits(1, 8)}` },
    { name: "Điện thoại khác", value: `03${digits(2, 8)}` },
    { name: "Số tài khoản", value: digits(3, 12) },
    { name: "Tài khoản khác", value: digits(4, 13) },
    { name: "Email", value: `nguoi.ban.${near(5)}@thu.example` },
    { name: "Trang bán hàng", value: `https://cua-hang-${near(6)}.example/` },
    { name: "Tên đăng nhập", value: `taikhoan${near(7)}x` },
    { name: "Mã gian hàng", value: `san.example:${near(8)}` },
    { name: "Họ tên", value: `Người Bán Thử ${near(9)}` },
    { name: "Hình", value: digits(10, 16) },
  ];
  const title = `Tài khoản bán hàng số ${number}`;
  return { externalId: `n-${number}`, kind: "person-account", title, level: "agencies", fields };
}

/** What autovacuum does within a minute: before it, finding what a record meets goes through all records (36 to 62 ms). */
async function analyse(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl.replace(/\/[^/]*$/, "/bench") });
  await client.connect();
  try {
    await client.query("analyze app.record_values, app.exchange_records");
  } finally {
    await client.end();
  }
}

async function pidOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("select pg_backend_pid() as pid");
    const stat = await readFile(`/proc/${found.rows[0].pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } finally {
    await client.end();
  }
}

/** CPU seconds of a process, its children that live, and those that it has waited for. */
async function cpuOf(parent: number): Promise<number> {
  let ticks = 0;
  for (const pid of (await readdir("/proc")).filter((one) => /^\d+$/.test(one))) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const parts = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (Number(pid) !== parent && Number(parts[1]) !== parent) continue;
    ticks += Number(parts[11]) + Number(parts[12]);
    if (Number(pid) === parent) ticks += Number(parts[13]) + Number(parts[14]);
  }
  return ticks / 100;
}
