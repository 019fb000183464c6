import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Clock } from "../../../../kernel/clock.ts";
import { dayInVietnam } from "../../../../kernel/clock.ts";
import type { Context } from "../../../../kernel/context.ts";
import { publicContext } from "../../../../kernel/context.ts";
import type { Database } from "../../../../kernel/db/database.ts";
import { csvLine, csvMark } from "../../../../kernel/text/csv.ts";
import { zipOf } from "../../../../kernel/zip.ts";
import { agencyBook } from "../../../../registers/agencies/index.ts";
import { dataPackage } from "./data-package.ts";
import type { OpenDataset } from "./datasets.ts";
import { openDatasets } from "./datasets.ts";
import type { DumpFile } from "./model.ts";

/** A dump that lies on the disk as long as somebody works with it. */
export type MadeDump = {
  day: string;
  madeAt: Date;
  name: string;
  /** Over the files, without the day. */
  content: string;
  files: DumpFile[];
  /** The archive, in pieces; each call begins anew and gives the same bytes. */
  archive(): AsyncGenerator<Buffer>;
};

/**
 * Writes all that is open into files, as JSON lines and as CSV, and hands them over as one archive; afterwards they are gone. Everything is read through
 * the public plane: what the public may not read cannot come in. Task: 2390 II.2.3, II.5.3.
 */
export async function withDump<T>(
  { database, clock }: { database: Database; clock: Clock },
  work: (dump: MadeDump) => Promise<T>,
): Promise<T> {
  const reading = publicContext(database, clock);
  const folder = await mkdtemp(path.join(tmpdir(), "open-data-"));
  try {
    const datasets = openDatasets(await reading.read(agencyBook));
    const files: DumpFile[] = [];
    for (const one of datasets) files.push(...(await spool(reading, one, folder)));
    const madeAt = clock();
    const day = dayInVietnam(madeAt);
    const described = `${JSON.stringify(dataPackage(datasets, files, { day, madeAt }), null, 2)}\n`;
    return await work({
      day,
      madeAt,
      name: `chinh-hang-${day}.zip`,
      content: createHash("sha256")
        .update(files.map(({ path: of, sha256 }) => `${sha256}  ${of}\n`).join(""))
        .digest("hex"),
      files,
      archive: () =>
        zipOf([
          { name: "datapackage.json", content: [described] },
          ...files.map(({ path: name }) => ({ name, content: createReadStream(path.join(folder, name)) })),
        ]),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One dataset as two files that hold the same items: what is read once cannot differ between them. */
async function spool(reading: Context, { name, csv, pages }: OpenDataset, folder: string): Promise<DumpFile[]> {
  const [lines, table] = [await writing(folder, name, "jsonl"), await writing(folder, name, "csv")];
  try {
    await table.write(csvMark + csvLine(csv.map((column) => column.name)), 0);
    for await (const page of pages(reading)) {
      await lines.write(page.jsonl, page.items);
      await table.write(page.csv, page.rows);
    }
    return [lines.file(), table.file()];
  } finally {
    await lines.close();
    await table.close();
  }
}

async function writing(folder: string, dataset: DumpFile["dataset"], format: DumpFile["format"]) {
  const name = `${dataset}.${format}`;
  const handle = await open(path.join(folder, name), "w", 0o600);
  const hash = createHash("sha256");
  const counts = { rows: 0, bytes: 0 };
  return {
    async write(text: string, rows: number): Promise<void> {
      const bytes = Buffer.from(text, "utf8");
      hash.update(bytes);
      counts.rows += rows;
      counts.bytes += bytes.length;
      await handle.writeFile(bytes);
    },
    file: (): DumpFile => ({ path: name, dataset, format, ...counts, sha256: hash.digest("hex") }),
    close: () => handle.close(),
  };
}
