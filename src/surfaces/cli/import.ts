import { createHash } from "node:crypto";
import type { ReadStream } from "node:fs";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { Profile } from "../../services/sockets/index.ts";
import { formatOfFile, plainBytes, savedProfiles } from "../../services/sockets/index.ts";
import { importBar } from "./import-bar.ts";
import type { Rejected } from "./import-report.ts";
import { reportLine, reportWords } from "./import-report.ts";
import type { Reject, TargetReport } from "./import-targets.ts";
import { importInto } from "./import-targets.ts";
import { stopSignal } from "./stop-signal.ts";
import { asSystem, withHouse } from "./with-house.ts";

export type ImportOptions = { source: string; foreign?: boolean; json?: boolean };

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
        foreign: options.foreign ?? false,
        inputHash: await hashOf(file),
        onLines: bar.lines,
      });
      bar.stop();
      const seconds = (performance.now() - began) / 1000;
      const rejected =
        report.rejected === 0 ? noRejects : await writeRejects(path.join(house.dataDir, "import-reports"), report);
      const { rejects: _, ...counts } = report;
      const shown = { file, seconds, ...rejected, ...counts };
      process.stdout.write(options.json ? reportLine(shown) : reportWords(lang, shown));
      if (report.rejected > 0 && report.rejected === report.read)
        throw new Error(text(lang, "cli.import.nothing-taken", { name: profile.name }));
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

/** The format in which a file is read, gzip seen through. */
export async function formatOf(file: string, profile: Profile): Promise<Profile["format"]> {
  return formatOfFile(profile.format, path.basename(file), await firstBytes(file));
}

/** What a file begins with, unzipped; a broken archive says so when it is read. */
async function firstBytes(file: string): Promise<Uint8Array> {
  const bytes = plainBytes(createReadStream(file, { highWaterMark: 2 ** 16 }));
  try {
    const { value } = await bytes.next();
    return value?.subarray(0, 4096) ?? new Uint8Array();
  } catch {
    return new Uint8Array();
  } finally {
    await bytes.return(undefined);
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

const noRejects: Rejected = { rejectsFile: null, firstRejects: [] };
const mostShown = 5;

/** Writes every rejected line with its reason, a JSON object a line. */
async function writeRejects(folder: string, report: TargetReport): Promise<Rejected> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${report.source}-${report.run}.jsonl`);
  const first: Reject[] = [];
  await pipeline(
    async function* () {
      for await (const reject of report.rejects()) {
        if (first.length < mostShown) first.push(reject);
        yield `${JSON.stringify(reject)}\n`;
      }
    },
    createWriteStream(file, { mode: 0o600 }),
  );
  return { rejectsFile: file, firstRejects: first };
}
