import { hash } from "node:crypto";
import { mkdir, readdir, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "../../../kernel/context.ts";
import type { ProfileSettings, RunCounts, RunProblem } from "../model.ts";
import type { Collector, Run } from "../queries.ts";
import { addImport, addRefusal, keepCounts } from "../run-counts.ts";
import { setPosition } from "../store/collectors.ts";
import { collectorRuns } from "../store/runs.ts";
import type { Portion } from "../web/collect-site.ts";
import type { FileReport } from "./import-file.ts";
import { emptinessOf, importFile, refusalOfFile } from "./import-file.ts";
import { dropFolder } from "./places.ts";

const mostFiles = 1_000;
/** Names that programs give to what they are still writing. */
const unfinished = /^\.|\.(?:part|tmp|crdownload|filepart|partial)$|~$/i;

/** What lies in a folder: files that have not changed since the last look, and how all of them look now. */
export type Look = { ready: string[]; files: Record<string, string> };

/** How long nobody has written into a file that is taken: a run looks only moments after what opened it. */
const quietMs = 30_000;
/** Between two looks of one run. */
const secondLookMs = 2_000;

/** Looks into the folder of a collector, and makes it where it is absent. A file is ready when two looks find it the same, and it is quiet. */
export async function lookIntoFolder(
  dataDir: string,
  collector: { id: string; position: { files?: Record<string, string> } },
  now: Date,
): Promise<Look> {
  const folder = dropFolder(dataDir, collector.id);
  await mkdir(path.join(folder, "done"), { recursive: true });
  await mkdir(path.join(folder, "failed"), { recursive: true });
  const before = collector.position.files ?? {};
  const look: Look = { ready: [], files: {} };
  // Only plain files: a link might lead anywhere.
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { name } of entries.filter((entry) => !unfinished.test(entry.name)).slice(0, mostFiles)) {
    const seen = await stat(path.join(folder, name)).catch(() => null);
    if (seen === null) continue;
    look.files[name] = `${seen.size} ${Math.round(seen.mtimeMs)}`;
    // A file may be dated in the future, by another clock; when it was put here, our own clock knows.
    const writtenAt = Math.min(seen.mtimeMs, seen.ctimeMs);
    if (before[name] === look.files[name] && now.getTime() - writtenAt >= quietMs) look.ready.push(name);
  }
  look.ready.sort();
  return look;
}

/**
 * Looks into a folder and remembers it, so that the next look may find files ready; `waits` where files lie there that are not ready yet.
 */
export async function lookAround(
  ctx: Context,
  dataDir: string,
  collector: Collector,
): Promise<{ ready: number; waits: boolean }> {
  const look = await lookIntoFolder(dataDir, collector, ctx.now());
  await rememberLook(ctx, collector, look);
  return { ready: look.ready.length, waits: waitingIn(look) > 0 };
}

const waitingIn = (look: Look): number => Object.keys(look.files).length - look.ready.length;

/** Remembers how files looked, for the next look; where nothing has changed nothing is written. */
export async function rememberLook(ctx: Context, collector: Collector, look: Look): Promise<void> {
  if (JSON.stringify(collector.position.files ?? {}) === JSON.stringify(look.files)) return;
  await ctx.transaction((tx) => tx.run(setPosition, { id: collector.id, position: { files: look.files } }));
}

/**
 * Imports the files that are ready, one after the other, and moves each to `done` or `failed` with its report beside it. Killed, the file
 * it was at still lies there, and goes on after its last committed batch. Switched off or stopped, it ends before the next file.
 * Task: 2390 II.2.1.
 */
export async function takeFiles(
  ctx: Context,
  collector: Collector & { settings: ProfileSettings },
  run: Run,
  counts: RunCounts,
  parts: { dataDir: string; stop(): boolean },
): Promise<Portion> {
  const folder = dropFolder(parts.dataDir, collector.id);
  const look = await lookTwice(ctx, collector, parts.dataDir);
  let last: RunProblem | null = null;
  for (const name of look.ready) {
    if (parts.stop()) return "more";
    const { goes_on } = await ctx.read((tx) => tx.get(collectorRuns.mayGoOn, { id: run.id }));
    if (!goes_on) return "stopped";
    const { report, problem } = await takeFile(ctx, collector, path.join(folder, name), name);
    if (problem === null) counts.pages++;
    else {
      addRefusal(counts, problem.code);
      last = problem;
    }
    if (report !== null) addImport(counts, report);
    if (problem?.code !== "unreadable-file")
      await putAway(folder, name, run.id, { collector: collector.id, run: run.id, file: name, problem, report });
    await ctx.transaction((tx) => keepCounts(tx, run.id, counts));
  }
  const waiting = waitingIn(look);
  if (waiting > 0) {
    addRefusal(counts, "fresh-file", waiting);
    await ctx.transaction((tx) => keepCounts(tx, run.id, counts));
  }
  return { problem: last, state: last !== null && counts.pages === 0 ? "failed" : "done" };
}

/** Where files lie that a first look finds, the run itself looks again: who ordered it is not to order it twice. */
async function lookTwice(ctx: Context, collector: Collector, dataDir: string): Promise<Look> {
  const first = await lookIntoFolder(dataDir, collector, ctx.now());
  const position = { files: first.files };
  if (waitingIn(first) > 0) await sleep(secondLookMs);
  const look = waitingIn(first) > 0 ? await lookIntoFolder(dataDir, { id: collector.id, position }, ctx.now()) : first;
  await rememberLook(ctx, collector, look);
  return look;
}

async function takeFile(
  ctx: Context,
  collector: Collector & { settings: ProfileSettings },
  file: string,
  name: string,
): Promise<{ report: FileReport | null; problem: RunProblem | null }> {
  try {
    const report = await importFile(ctx, collector, { file, name, profile: collector.settings.profile });
    const nothing = report.read === 0 || report.rejected === report.read;
    return { report, problem: nothing ? emptinessOf(report, name.slice(0, 200)) : null };
  } catch (error) {
    if (isClosedToUs(error)) return { report: null, problem: { code: "unreadable-file", detail: name.slice(0, 200) } };
    // What is the file's own fault puts it away; anything else is ours, and it stays where it is.
    return { report: null, problem: refusalOfFile(error, collector.settings.profile) };
  }
}

/** The file belongs to another account, or was taken away under our hands: it stays as it is, and the others are taken. */
const isClosedToUs = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["EACCES", "EPERM", "ENOENT"].includes(String(error.code));

/** Puts a file that was taken to `done` or `failed`, with its report beside it. */
export async function putAway(
  folder: string,
  name: string,
  run: string,
  report: { problem: { code: string } | null; [told: string]: unknown },
): Promise<void> {
  const place = path.join(folder, report.problem === null ? "done" : "failed");
  const kept = path.join(place, `${run}-${safeName(name)}`);
  await writeFile(`${kept}.report.json`, `${JSON.stringify(report, null, 2)}\n`);
  await rename(path.join(folder, name), kept);
}

/** A name that no file system and no terminal stumbles over; two that come out the same are told apart by the hash of what they were. */
function safeName(name: string): string {
  const plain = name.normalize("NFC").replace(/[^\p{L}\p{N}._ -]/gu, "_");
  return `${hash("sha256", name, "hex").slice(0, 8)}-${[...plain].slice(-50).join("")}`;
}
