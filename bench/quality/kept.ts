import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BenchResult } from "../harness.ts";
import type { KeptRun } from "./page.ts";

const folder = path.join(import.meta.dirname, "..", "kept");
export const pageFile = path.join(import.meta.dirname, "..", "..", "docs", "quality.md");

/** Keeps a whole run of a bench in place of the one before. */
export async function keepRun(bench: string, results: BenchResult[]): Promise<void> {
  const run: KeptRun = { bench, on: new Date().toISOString().slice(0, 10), results };
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${bench}.json`), `${JSON.stringify(run, null, 2)}\n`);
}

/** The runs that are kept, by the name of their bench. */
export async function keptRuns(): Promise<Map<string, KeptRun>> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".json")).sort();
  const runs = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(path.join(folder, file), "utf8")) as KeptRun),
  );
  return new Map(runs.map((run) => [run.bench, run]));
}
