import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { projectRoot } from "./data-dir.ts";

const web = path.join(projectRoot, "web");
/** What the build reads; when none of it has changed, what was built stands. */
const sources = ["web", "src/kernel/text", "package-lock.json"];

export const builtWeb = path.join(web, "dist");

/** Whether the built web parts are missing or older than their sources. */
export async function webIsStale(): Promise<boolean> {
  return (
    parts.every(({ config }) => existsSync(config)) &&
    (await readFile(stampFile, "utf8").catch(() => "")) !== (await sourcesHash())
  );
}

/** Builds the web parts with Vite, each in a process of its own. Answers with what it said where one failed: portal and API serve without. */
export async function buildWeb(): Promise<string | null> {
  const hash = await sourcesHash();
  const failures = (await Promise.all(parts.map(({ config }) => build(config)))).filter((words) => words !== null);
  if (failures.length > 0) return failures.join("\n");
  await writeFile(stampFile, hash);
  return null;
}

async function build(config: string): Promise<string | null> {
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
  const child = spawn(process.execPath, [vite, "build", "--config", config, "--logLevel", "warn"], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (words += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  return code === 0 ? null : stripVTControlCharacters(words.trim());
}

const parts = ["workbench", "portal"].map((part) => ({ config: path.join(web, part, "vite.config.ts") }));
const stampFile = path.join(builtWeb, ".built-from");

async function sourcesHash(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of await filesUnder(path.join(projectRoot, source)))
      hash.update(`${path.relative(projectRoot, file)}\n`).update(await readFile(file));
  }
  return hash.digest("hex");
}

async function filesUnder(at: string): Promise<string[]> {
  const entries = await readdir(at, { withFileTypes: true }).catch(() => null);
  if (entries === null) return existsSync(at) ? [at] : [];
  const inside = await Promise.all(
    entries.filter((entry) => entry.name !== "dist").map((entry) => filesUnder(path.join(at, entry.name))),
  );
  return inside.flat().sort();
}
