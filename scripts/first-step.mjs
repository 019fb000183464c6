// The first step of every command: plain JavaScript that any Node from 20 on can run. It brings the dependencies, finds the
// project's own Node 24 among them and hands over to it.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const modules = path.join(root, "node_modules");
const stampFile = path.join(modules, ".chinhhang-stamp");
const wantedMajor = 24;

// Room for new objects, in MB, of which Node takes three times as much: its own choice on a large machine, 32, holds 80 MB more in an
// import of any size and makes nothing faster (measured). Old objects are looked through when they have grown by 40 percent: by its own choice
// Node lets garbage lie until they have trebled, in an import another 80 MB.
const memory = ["--max-semi-space-size=16", "--heap-growing-percent=40"];

// What Node has compiled it keeps beside the dependencies: to take the types out of a thousand files and compile them costs every process
// and every reading thread a second or two, and the compiler 20 MB in each (measured). A folder that cannot be written is passed over.
const compiled = { NODE_COMPILE_CACHE: path.join(modules, ".cache", "node") };

/** Runs a TypeScript (or JavaScript) file of the project on its Node 24, and ends as that ends. */
export async function handOver(file, args) {
  const node = firstStep();
  const env = { ...compiled, ...process.env };
  process.exitCode = await runToEnd(node, [...memory, path.join(root, file), ...args], { env });
}

/** Dependencies as the lock file says, then the path of a Node 24. Ends the process with one clear line where that cannot be. */
export function firstStep() {
  try {
    if (!isInstalled()) install();
    return projectNode();
  } catch (error) {
    console.error(`chinhhang: ${error.message}`);
    process.exit(1);
  }
}

/** Runs a program with our terminal, passes signals on, and answers with its exit code. */
export function runToEnd(program, args, options = {}) {
  const child = spawn(program, args, { stdio: "inherit", ...options });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  // npm that is ended by a signal does not pass it on: whoever ends `npm start` means what it started.
  const npm = process.env.npm_lifecycle_event === undefined ? null : process.ppid;
  const watch = setInterval(() => npm !== null && process.ppid !== npm && pass("SIGTERM"), 1000);
  return new Promise((resolve) => {
    child.once("error", (error) => {
      clearInterval(watch);
      console.error(`chinhhang: ${program} cannot run: ${error.message}`);
      resolve(1);
    });
    child.once("close", (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, pass);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

function isInstalled() {
  const stamp = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  const known = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : "";
  if (known === stamp) return true;
  if (!installedAsLocked()) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/** Whether npm's own note of what it installed agrees with the lock file: someone may have run npm by hand. */
function installedAsLocked() {
  const noteFile = path.join(modules, ".package-lock.json"); // npm writes it last, so an interrupted install has none
  if (!existsSync(noteFile)) return false;
  const note = JSON.parse(readFileSync(noteFile, "utf8")).packages;
  const locked = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(locked).every(([where, entry]) => {
    if (where === "") return true;
    if (note[where] === undefined) return Boolean(entry.optional) && !isForThisMachine(entry);
    return note[where].version === entry.version;
  });
}

function isForThisMachine(entry) {
  return (entry.os || entry.cpu) && !entry.libc && takes(entry.os, process.platform) && takes(entry.cpu, process.arch);
}

/** npm writes one value or a list of them. */
function takes(allowed, value) {
  return allowed === undefined || allowed.includes(value);
}

function install() {
  console.error(
    "Bringing Node 24, PostgreSQL and the other dependencies (some 550 MB on disk, once; a minute or less) ...",
  );
  const started = Date.now();
  // The web parts are built here, so the development dependencies belong to it whatever NODE_ENV says.
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const done = spawnSync(npm[0], [...npm.slice(1), ...args], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (done.error) throw new Error(`npm cannot run (${done.error.code}): install Node 20 or newer together with npm.`);
  if (done.status !== 0) throw new Error("npm ci failed; its own words are above.");
  writeFileSync(
    stampFile,
    createHash("sha256")
      .update(readFileSync(path.join(root, "package-lock.json")))
      .digest("hex"),
  );
  console.error(`Dependencies are in place (${((Date.now() - started) / 1000).toFixed(1)} s).`);
}

function projectNode() {
  const platform = `${process.platform}-${process.arch}`;
  const candidates = [`node-${platform}`, `node-bin-${platform}`].map((name) =>
    path.join(modules, name, "bin", "node"),
  );
  const tried = [...candidates.filter((file) => existsSync(file)), process.execPath];
  for (const node of tried) {
    const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout ?? "";
    if (Number(/^v(\d+)/.exec(version)?.[1]) >= wantedMajor) return node;
  }
  throw new Error(
    `no Node ${wantedMajor} for ${platform} came with the dependencies: run this with Node ${wantedMajor} or newer (this is ${process.version}).`,
  );
}
