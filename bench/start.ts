import { execFile, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded } from "./harness.ts";

export const name = "start";
export const about =
  "seconds from `npm start` to the first answer: cold in a fresh clone with an empty npm cache, step by step; --small: warm";

const execute = promisify(execFile);
const project = path.join(import.meta.dirname, "..");

/** A step of the start as it is printed, with its seconds. */
type Steps = Record<string, number>;

/** Cold: clone, empty cache, empty data directory. Warm: the same data directory once more. */
export async function run({ small }: BenchOptions): Promise<BenchResult> {
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-bench-start-"));
  await chmod(folder, 0o755);
  try {
    return small ? await warm(folder) : await cold(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function cold(folder: string): Promise<BenchResult> {
  const clone = path.join(folder, "clone");
  await execute("git", ["clone", "--quiet", project, clone]);
  const first = await startOnce(clone, folder, { npm_config_cache: path.join(folder, "npm-cache") });
  const again = await startOnce(clone, folder, {});
  const install = first.steps["dependencies"] ?? 0;
  return {
    name,
    figure: rounded(first.seconds),
    unit: "s to the first answer, cold",
    reference: rounded(install),
    ratio: rounded(first.seconds / install),
    goal: "measured and printed, step by step; the reference is npm ci alone",
    ok: again.seconds < first.seconds,
    data: { ...first.steps, "warm start": rounded(again.seconds), ...prefixed("warm: ", again.steps) },
  };
}

async function warm(folder: string): Promise<BenchResult> {
  await startOnce(project, folder, {});
  const { seconds, steps } = await startOnce(project, folder, {});
  const database = Math.max(0.1, steps["embedded PostgreSQL started"] ?? 0); // printed to a tenth of a second
  return {
    name,
    figure: rounded(seconds),
    unit: "s to the first answer, warm",
    reference: database,
    ratio: rounded(seconds / database),
    goal: "a warm start takes seconds; the reference is PostgreSQL alone",
    ok: seconds < 10,
    data: steps,
  };
}

/** Runs `npm start`, waits for the first answer of the portal, and stops it. */
async function startOnce(
  folder: string,
  data: string,
  env: Record<string, string>,
): Promise<{ seconds: number; steps: Steps }> {
  const began = performance.now();
  const child = spawn("npm", ["start", "--silent"], {
    cwd: folder,
    env: {
      ...process.env,
      LANG: "C",
      LC_ALL: "C",
      DATA_DIR: path.join(data, "data"),
      PORT: "0",
      LOG_LEVEL: "silent",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        words += chunk.toString();
        const found = /Portal\s+(http:\S+?)\/\s/.exec(words)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    void ended.then(() => reject(new Error(`npm start ended: ${words}`)));
  });
  const answer = await fetch(`${url}/`);
  const seconds = (performance.now() - began) / 1000;
  child.kill("SIGTERM");
  await ended;
  if (!answer.ok) throw new Error(`the first answer was ${answer.status}`);
  return { seconds, steps: stepsOf(words) };
}

function stepsOf(words: string): Steps {
  const steps: Steps = {};
  const installed = /Dependencies are in place \(([\d.]+) s\)/.exec(words)?.[1];
  if (installed !== undefined) steps["dependencies"] = Number(installed);
  for (const [, title, seconds] of words.matchAll(/^ {2}(\S.*?) {2,}([\d.]+) s$/gm))
    steps[title as string] = Number(seconds);
  return steps;
}

function prefixed(prefix: string, steps: Steps): Steps {
  return Object.fromEntries(Object.entries(steps).map(([title, seconds]) => [prefix + title, seconds]));
}
