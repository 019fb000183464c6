import { readdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Bench, BenchResult } from "./harness.ts";
import { machine } from "./harness.ts";

const support = new Set(["run.ts", "harness.ts", "database.ts", "listings.ts", "brand-names.ts"]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { small: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
});

const benches = await readBenches();
const wanted = positionals[0];
if (wanted === undefined) list(benches);
else {
  const bench = benches.find((one) => one.name === wanted);
  if (bench === undefined) {
    console.error(`There is no bench named ${wanted}. npm run bench lists them.`);
    process.exitCode = 2;
  } else {
    const results = [await bench.run({ small: values.small })]
      .flat()
      .map((result) => ({ ...result, machine: machine() }));
    for (const result of results) console.log(values.json ? JSON.stringify(result) : table(result, values.small));
    if (!values.small && results.some((result) => !result.ok)) process.exitCode = 1;
  }
}

/** A bench is a file of this folder that exports `name`, `about` and `run`. */
async function readBenches(): Promise<Bench[]> {
  const files = (await readdir(import.meta.dirname))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !support.has(file))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const { name, about, run } = (await import(`./${file}`)) as Partial<Bench>;
      if (name === undefined || about === undefined || run === undefined)
        throw new Error(`bench/${file} lacks name, about or run`);
      return { name, about, run };
    }),
  );
}

function list(all: readonly Bench[]): void {
  const width = Math.max(...all.map((bench) => bench.name.length));
  for (const bench of all) console.log(`  ${bench.name.padEnd(width)}  ${bench.about}`);
  console.log("\nnpm run bench -- NAME [--small] [--json]");
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
