import { createHash } from "node:crypto";
import type { ReadStream } from "node:fs";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { formatNumber } from "../../kernel/text/format.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { Profile } from "../../services/sockets/index.ts";
import { formatOfFile, savedProfiles } from "../../services/sockets/index.ts";
import { importBar } from "./import-bar.ts";
import type { TargetReport } from "./import-targets.ts";
import { importInto } from "./import-targets.ts";
import { stopSignal } from "./stop-signal.ts";
import { asSystem, withHouse } from "./with-house.ts";

export type ImportOptions = { source: string; json?: boolean };

/** Imports a file through a saved profile, with progress on standard error and a report at the end. Task: 2390 II.2.2. */
export async function importFile(lang: Lang, file: string, options: ImportOptions): Promise<void> {
  const profile = await profileOf(lang, options.source);
  const size = await sizeOf(lang, file);
  const format = await formatOf(file, profile);
  await withHouse(lang, async (house) => {
    const began = performance.now();
    const ctx = asSystem(house, profile.source.agency);
    const reading = readingOf(file, lang);
    const bar = importBar(lang, size, reading.bytesRead);
    try {
      const report = await importInto(ctx, {
        profile: { ...profile, format },
        open: reading.open,
        inputHash: await hashOf(file),
        onLines: bar.lines,
      });
      bar.stop();
      const seconds = (performance.now() - began) / 1000;
      const rejectsFile =
        report.rejected === 0 ? null : await writeRejects(path.join(house.dataDir, "import-reports"), report);
      print(lang, { file, seconds, rejectsFile, ...report }, options.json ?? false);
    } finally {
      bar.stop();
      reading.end();
    }
  });
}

async function profileOf(lang: Lang, name: string): Promise<Profile> {
  const profiles = await savedProfiles();
  const profile = profiles.get(name);
  if (profile === undefined)
    throw new Error(text(lang, "cli.import.no-profile", { name, known: [...profiles.keys()].join(", ") }));
  return profile;
}

async function sizeOf(lang: Lang, file: string): Promise<number> {
  const info = await stat(file).catch(() => null);
  if (info === null || !info.isFile()) throw new Error(text(lang, "cli.import.no-file", { file }));
  return info.size;
}

async function formatOf(file: string, profile: Profile): Promise<Profile["format"]> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return formatOfFile(profile.format, path.basename(file), buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest("hex");
}

type Reading = { open(): ReadStream; bytesRead(): number; end(): void };

/** The file as a stream that breaks off when the command is asked to end. */
function readingOf(file: string, lang: Lang): Reading {
  let stream: ReadStream | null = null;
  const breakOff = async () => {
    await stopSignal();
    process.exitCode = 130;
    stream?.destroy(new Error(text(lang, "cli.import.interrupted")));
  };
  void breakOff();
  return {
    open: () => (stream = createReadStream(file, { highWaterMark: 2 ** 16 })),
    bytesRead: () => stream?.bytesRead ?? 0,
    end: () => void stream?.destroy(),
  };
}

/** Every rejected line with its reason, a JSON object a line. */
async function writeRejects(folder: string, report: TargetReport): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${report.source}-${report.run}.jsonl`);
  await pipeline(
    async function* () {
      for await (const reject of report.rejects()) yield `${JSON.stringify(reject)}\n`;
    },
    createWriteStream(file, { mode: 0o600 }),
  );
  return file;
}

type Shown = TargetReport & { file: string; seconds: number; rejectsFile: string | null };

function print(lang: Lang, report: Shown, json: boolean): void {
  const { rejects: _, seconds, file, rejectsFile, ...counts } = report;
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ file, ...counts, rejectsFile, seconds: Math.round(seconds * 100) / 100 })}\n`,
    );
    return;
  }
  const lines = (["read", "new", "changed", "unchanged", "rejected", "findings"] as const)
    .filter((name) => counts[name] !== undefined)
    .map(
      (name) =>
        `  ${text(lang, `cli.import.${name}`).padEnd(24)} ${formatNumber(lang, counts[name] as number).padStart(12)}`,
    );
  const rate = formatNumber(lang, Math.round(counts.read / Math.max(seconds, 0.001)));
  lines.push(text(lang, "cli.import.done", { seconds: seconds.toFixed(1), rate }));
  if (counts.resumedAtLine)
    lines.push(text(lang, "cli.import.resumed", { line: formatNumber(lang, counts.resumedAtLine) }));
  if (rejectsFile !== null) lines.push(text(lang, "cli.import.rejects-file", { file: rejectsFile }));
  process.stdout.write(`${lines.join("\n")}\n`);
}
