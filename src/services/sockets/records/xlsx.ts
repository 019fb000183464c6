import { Worker } from "node:worker_threads";
import type { Entry, ZipFile } from "yauzl";
import { fromBuffer } from "yauzl";
import type { Lang } from "../../../kernel/text/index.ts";
import type { Fields, RawRecord, RecordProblem } from "../model.ts";
import { recordProblem } from "./byte-records.ts";
import { numbered } from "./whole-file.ts";
import type { SheetAnswer } from "./xlsx-worker.ts";

type Rows = readonly (readonly (string | null)[])[];
type Fault = "large-workbook" | "unreadable-workbook";

/** A workbook of 100 MiB of XML has about a million cells. */
const largestUnzipped = 100 * 2 ** 20;
const mostEntries = 1000;
/** A million cells take some 10 s here; what takes six times as long is no honest workbook. */
const longestReading = 60_000;
const workerHeapMiB = 512;

/**
 * The rows of a workbook's first sheet, the first row naming the columns. The archive is unpacked once under limits (a zip bomb lies about
 * its sizes), then read in a thread of its own with a bounded heap: a sheet that names one cell at the far corner would fill any memory.
 */
export async function xlsxRecords(bytes: Buffer, lang: Lang): Promise<RawRecord[] | RecordProblem> {
  const fault = await checkArchive(bytes);
  const found = fault ?? (await readSheet(bytes));
  if (typeof found === "string") return recordProblem(lang, found, { limit: largestUnzipped / 2 ** 20 });
  const [header = [], ...rows] = found;
  if (!header.some((name) => name !== null && name !== "")) return recordProblem(lang, "header");
  return rows.map((row, index) => ({ ...numbered(index, asFields(header, row), lang), line: index + 2 }) as RawRecord);
}

function asFields(header: readonly (string | null)[], row: readonly (string | null)[]): Fields {
  const fields: Record<string, string | null> = {};
  for (const [index, name] of header.entries()) if (name) fields[name.trim()] = row[index] ?? null;
  return fields;
}

/** What is wrong with the archive, or null. Every entry is unpacked and counted. */
async function checkArchive(bytes: Buffer): Promise<Fault | null> {
  let archive: ZipFile | null = null;
  try {
    archive = await new Promise<ZipFile>((resolve, reject) => {
      fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, opened) =>
        error ? reject(error) : resolve(opened),
      );
    });
    if (archive.entryCount > mostEntries) return "large-workbook";
    let total = 0;
    for await (const entry of entriesOf(archive)) {
      for await (const piece of await contentOf(archive, entry)) {
        total += (piece as Buffer).length;
        if (total > largestUnzipped) return "large-workbook";
      }
    }
    return null;
  } catch {
    return "unreadable-workbook";
  } finally {
    archive?.close();
  }
}

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      archive.removeAllListeners();
      archive
        .once("entry", resolve)
        .once("end", () => resolve(null))
        .once("error", reject);
      archive.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}

function contentOf(archive: ZipFile, entry: Entry): Promise<AsyncIterable<unknown>> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

function readSheet(bytes: Buffer): Promise<Rows | Fault> {
  return new Promise((resolve) => {
    const copy = new Uint8Array(bytes).buffer;
    const worker = new Worker(new URL("./xlsx-worker.ts", import.meta.url), {
      workerData: copy,
      transferList: [copy],
      resourceLimits: { maxOldGenerationSizeMb: workerHeapMiB },
    });
    const answer = (found: Rows | Fault) => {
      clearTimeout(clock);
      resolve(found);
      void worker.terminate();
    };
    const clock = setTimeout(() => answer("large-workbook"), longestReading);
    worker.once("message", (sheet: SheetAnswer) => answer(sheet?.rows ?? "unreadable-workbook"));
    worker.once("error", ({ code }: NodeJS.ErrnoException) =>
      answer(code === "ERR_WORKER_OUT_OF_MEMORY" ? "large-workbook" : "unreadable-workbook"),
    );
    worker.once("exit", () => answer("unreadable-workbook"));
  });
}
