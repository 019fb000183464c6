import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readBenches } from "./benches.ts";
import type { Bench, BenchResult } from "./harness.ts";
import { AbsentData, machine, skippedCode } from "./harness.ts";
import { keepRun, keptRuns, pageFile } from "./quality/kept.ts";
import { qualityPage } from "./quality/page.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    small: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    page: { type: "boolean", default: false },
  },
});

const benches = await readBenches();
const wanted = positionals[0];
if (wanted !== undefined) await measure(wanted);
if (values.page) await writeFile(pageFile, qualityPage(benches, await keptRuns()));
if (wanted === undefined && !values.page) list(benches);

async function measure(name: string): Promise<void> {
  const bench = benches.find((one) => one.name === name);
  if (bench === undefined) {
    console.error(`There is no bench named ${name}. npm run bench lists them.`);
    process.exitCode = 2;
    return;
  }
  const results = await resultsOf(bench);
  for (const result of results) console.log(values.json ? JSON.stringify(result) : table(result, values.small));
  if (values.keep && !values.small) await keepRun(bench.name, results);
  if (!values.small && results.some((result) => !result.ok)) process.exitCode = 1;
}

async function resultsOf(bench: Bench): Promise<(BenchResult & { machine: string })[]> {
  try {
    return [await bench.run({ small: values.small })].flat().map((result) => ({ ...result, machine: machine() }));
  } catch (error) {
    if (!(error instanceof AbsentData)) throw error;
    console.error(`${bench.name} is skipped: ${error.message}.`);
    process.exit(skippedCode);
  }
}

function list(all: readonly Bench[]): void {
  const width = Math.max(...all.map((bench) => bench.name.length));
  for (const bench of all) console.log(`  ${bench.name.padEnd(width)}  ${bench.about}`);
  console.log("\nnpm run bench -- NAME [--small] [--json] [--keep] [--page]");
  console.log("--keep keeps a whole run in bench/kept; --page writes docs/quality.md from the runs that are kept.");
}

function line(label: string, value: string | number): string {
  return `  ${label.padEnd(28)} ${value}`;
}

function table(result: BenchResult, small: boolean): string {
  const verdict = small ? "(small setting: the figures promise nothing)" : result.ok ? "reached" : "MISSED";
  return [
    `${result.name}: ${result.goal}  ${verdict}`,
    line("measured", `${result.figure} ${result.unit}`),
    line("reference in the same run", `${result.reference} ${result.unit}`),
    line("ratio", result.ratio),
    ...Object.entries(result.data).map(([label, value]) => line(label, value)),
    line("machine", result.machine ?? ""),
  ].join("\n");
}
