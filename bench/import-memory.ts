import { fork } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { systemActor } from "../src/kernel/actor.ts";
import { loadReference } from "../src/registers/reference/index.ts";
import { savedProfile } from "../src/services/sockets/index.ts";
import { ingestFile } from "../src/signals/monitoring/index.ts";
import { benchDatabase } from "./database.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded } from "./harness.ts";
import { realListings, variedListings } from "./listings.ts";

export const name = "import-memory";
export const about = "the most memory an import holds, for few lines and for a hundred times as many";

const goalMb = 400;
type Peak = { mb: number; lines: number; seconds: number };

/** Each import runs in a process of its own, whose peak of resident memory the kernel tells; both threads are in it. */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  // N=200000 looks at less than the goal names, in a tenth of its three minutes.
  const many = small ? 5000 : Number(process.env["N"] ?? 2_000_000);
  const few = small ? 500 : Math.min(20_000, many);
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-bench-"));
  try {
    const real = await realListings();
    const peaks: Peak[] = [];
    for (const count of [few, many]) {
      const file = path.join(folder, `${count}.jsonl`);
      await pipeline(Readable.from(variedListings(real, count)), createWriteStream(file));
      peaks.push(await importInChild(file));
      await rm(file);
    }
    const [ofFew, ofMany] = peaks as [Peak, Peak];
    return {
      name,
      figure: rounded(ofMany.mb),
      unit: "MB",
      reference: rounded(ofFew.mb),
      ratio: rounded(ofMany.mb / ofFew.mb),
      goal: `under ${goalMb} MB for ${few} and for ${many} lines`,
      ok: ofMany.mb < goalMb && ofFew.mb < goalMb && ofMany.lines === many,
      data: {
        lines: ofMany.lines,
        "lines/s": rounded(ofMany.lines / ofMany.seconds),
        seconds: rounded(ofMany.seconds),
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function importInChild(file: string): Promise<Peak> {
  const child = fork(fileURLToPath(import.meta.url), [file], { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.once("message", (peak) => resolve(peak as Peak));
    child.once("exit", (code) => reject(new Error(`the import ended with ${code} and told nothing`)));
  });
}

if (process.send !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
  const bench = await benchDatabase();
  const ctx = bench.contextOf(systemActor("moit.dms"));
  await loadReference(ctx);
  const profile = await savedProfile("listings-jsonl");
  const started = performance.now();
  const report = await ingestFile(ctx, {
    profile,
    open: () => createReadStream(process.argv[2] as string),
    inputHash: "bench",
  });
  const seconds = (performance.now() - started) / 1000;
  const mb = process.resourceUsage().maxRSS / 1024;
  await bench.close();
  process.send({ mb, lines: report.read, seconds } satisfies Peak);
  process.disconnect();
}
