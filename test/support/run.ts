import { spawn } from "node:child_process";
import { glob } from "node:fs/promises";
import path from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { parseArgs } from "node:util";
import { readBenches } from "../../bench/benches.ts";
import { skippedCode } from "../../bench/harness.ts";
import { buildWeb, webIsStale } from "../../src/surfaces/cli/web-build.ts";
import { bringChromium, chromiumPath } from "./browser.ts";
import { startTestCluster } from "./cluster.ts";

const root = path.join(import.meta.dirname, "../..");
const counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs every check and prints the counts as the last line; with file names, only those test files. */
const filters = parseArgs({ allowPositionals: true }).positionals;
const files = await testFiles(filters);
if (filters.length === 0) await staticChecks();
if (files.some((file) => file.includes(`${path.sep}journeys${path.sep}`))) await prepareJourneys();
if (files.length > 0) await testRun(files);
if (filters.length === 0) await benchChecks();
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

async function testFiles(wanted: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob(["src/**/*.test.ts", "test/**/*.test.ts", "web/**/*.test.ts", "bench/**/*.test.ts"], {
    cwd: root,
  }))
    found.push(path.join(root, file));
  const chosen = wanted.length === 0 ? found : found.filter((file) => wanted.some((part) => file.includes(part)));
  if (chosen.length === 0) console.error(`No test file matches ${wanted.join(" ")}.`);
  return chosen.toSorted().toReversed(); // from the long ones, the journeys and starts, to the engines': none is left alone at the end
}

async function staticChecks(): Promise<void> {
  const bin = (name: string) => path.join(root, "node_modules/.bin", name);
  await Promise.all([
    check("types (tsc)", bin("tsc"), ["--noEmit", "-p", root]),
    check("lint (oxlint)", bin("oxlint"), ["--type-aware"]),
    check("format (oxfmt)", bin("oxfmt"), ["--check", "."]),
  ]);
}

/** A browser, and the web parts: built here once, as two journeys that start side by side would build them into the same folder. */
async function prepareJourneys(): Promise<void> {
  if (!bringChromium()) console.log("There is no browser: set CHROMIUM_PATH to a Chromium. The journeys are skipped.");
  const started = performance.now();
  if (await webIsStale()) count("web parts (vite)", started, await buildWeb());
}

/** Every bench at its small setting, so that none of them rots; what it must print is its result, not a certain figure. Two at a time. */
async function benchChecks(): Promise<void> {
  const names = (await readBenches()).map((bench) => bench.name).toReversed();
  const oneAfterAnother = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop())
      await check(`bench ${name} (small)`, process.execPath, ["bench/run.ts", name, "--small", "--json"], isResult);
  };
  await Promise.all([oneAfterAnother(), oneAfterAnother()]);
}

function isResult(output: string): boolean {
  const wanted = ["name", "figure", "unit", "reference", "ratio", "goal", "ok", "data", "machine"];
  const lines = output.trim().split("\n");
  return lines.every((line) => {
    try {
      const result = JSON.parse(line) as Record<string, unknown>;
      return (
        wanted.every((key) => key in result) && Number.isFinite(result["figure"]) && Number.isFinite(result["ratio"])
      );
    } catch {
      return false;
    }
  });
}

/** One counted check: a program that must end well. What it says is shown when it does not. */
async function check(
  title: string,
  program: string,
  args: readonly string[],
  holds: (output: string) => boolean = () => true,
): Promise<void> {
  const started = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((resolve) =>
    child.once("error", () => resolve(1)).once("close", resolve),
  );
  if (code === skippedCode) skip(title, errors.trim());
  else count(title, started, code === 0 && holds(output) ? null : `${output}${errors}`.trim());
}

function skip(title: string, why: string): void {
  counts.skipped++;
  console.log(`﹣ ${title} # ${why}`);
}

function count(title: string, started: number, problem: string | null): void {
  counts[problem === null ? "passed" : "failed"]++;
  console.log(`${problem === null ? "✔" : "✖"} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (problem !== null) console.log(problem);
}

/** All test files against one throw-away PostgreSQL, each file in a process of its own. */
async function testRun(chosen: string[]): Promise<void> {
  const cluster = await startTestCluster();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void cluster.stop().finally(() => process.exit(1)));
  process.env["CHINHHANG_TEST_CLUSTER"] = cluster.adminUrl;
  process.env["CHROMIUM_PATH"] = chromiumPath() ?? "";
  try {
    const { ensureTemplate } = await import("./template.ts"); // the whole house: what breaks it is told below the checks
    process.env["CHINHHANG_TEST_TEMPLATE"] = await ensureTemplate(cluster.adminUrl);
    // A third of a journey's time is waiting: three at a time keep two cores busy.
    const stream = run({ files: chosen, concurrency: 3, timeout: 600_000 });
    stream.on("test:summary", (summary) => {
      if (summary.file !== undefined) return; // the one without a file sums them all up
      const { tests, passed, skipped, todo } = summary.counts;
      counts.passed += passed;
      counts.skipped += skipped + todo;
      counts.failed += tests - passed - skipped - todo; // failed and cancelled
    });
    await new Promise<void>((resolve, reject) => {
      stream.compose(new spec()).on("end", resolve).on("error", reject).pipe(process.stdout, { end: false });
    });
  } finally {
    await cluster.stop();
  }
}
