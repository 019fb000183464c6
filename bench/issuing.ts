import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { IssueOrder } from "../test/support/issue-batch-process.ts";
import { placedAndApproved, plantMaker } from "./issuing/order.ts";
import type { BenchDatabase } from "./database.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, timed } from "./harness.ts";

export const name = "issuing";
export const about = "codes with PINs into an encrypted CSV: seconds, and the memory that it takes";

const goalSeconds = 60;
const flatMb = 64;

type Issued = { seconds: number; before: number; peak: number; cpuSeconds: number };

/**
 * Issues a batch in a process of its own, as the job does: files synced to the disk, parts written down in a real database. Reference:
 * the same number of bytes of random text, written to the same disk and synced. Task: 2390 II.2.5.
 */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const many = small ? 20_000 : 1_000_000;
  const few = many / 10;
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-bench-"));
  const bench = await benchDatabase();
  try {
    await plantMaker(bench);
    const ofFew = await issued(bench, folder, few);
    const ofMany = await issued(bench, folder, many);
    const plain = await timed(() => writeText(path.join(folder, "plain"), ofMany.bytes));
    const growth = (ofMany.peak - ofFew.peak) / 2 ** 20;
    return {
      name,
      figure: rounded(ofMany.seconds),
      unit: "s",
      reference: rounded(plain.seconds),
      ratio: rounded(ofMany.seconds / plain.seconds),
      goal: `${many} codes with PINs under ${goalSeconds} s, and less than ${flatMb} MB more memory than for a tenth of them`,
      ok: ofMany.seconds < goalSeconds && growth < flatMb,
      data: {
        codes: many,
        "codes/s": rounded(many / ofMany.seconds),
        "CPU microseconds a code": rounded((ofMany.cpuSeconds * 1e6) / many),
        "file MB": rounded(ofMany.bytes / 1e6),
        "MB more than for a tenth": rounded(growth),
        "MB more than before": rounded((ofMany.peak - ofMany.before) / 2 ** 20),
        "peak MB": rounded(ofMany.peak / 2 ** 20),
      },
    };
  } finally {
    await bench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function issued(bench: BenchDatabase, folder: string, size: number): Promise<Issued & { bytes: number }> {
  const { batch, bytes } = await placedAndApproved(bench, size);
  const order: IssueOrder = {
    urls: bench.urls,
    folder,
    secret: randomBytes(32).toString("hex"),
    batch,
    authority: "moit.dms",
  };
  const program = path.join(import.meta.dirname, "../test/support/issue-batch-process.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(order)]);
  return { ...(JSON.parse(stdout) as Issued), bytes: await bytes() };
}

/** Random letters in pieces of 64 KiB, synced at the end. */
async function writeText(file: string, bytes: number): Promise<void> {
  const handle = await open(file, "wx");
  for (let left = bytes; left > 0; left -= 65_536)
    await handle.write(randomBytes(49_152).toString("base64").slice(0, left));
  await handle.sync();
  await handle.close();
}
