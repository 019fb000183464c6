import { mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processMark, stillRuns } from "../process-mark.ts";
import type { EmbeddedOptions, EmbeddedPostgres } from "./embedded.ts";
import { startEmbedded } from "./embedded.ts";

/**
 * The embedded server of a folder, shared by every process that works there: the first starts it, the others join, and the
 * last one to leave stops it. A process that was killed does not count.
 */
export async function holdEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const holders = path.join(path.resolve(options.folder), "holders");
  await mkdir(holders, { recursive: true, mode: 0o700 });
  const own = path.join(holders, String(process.pid));
  const server = await alone(holders, async () => {
    const started = await startEmbedded(options);
    await writeFile(own, processMark(process.pid) ?? "", { mode: 0o600 });
    return started;
  });
  return {
    ...server,
    stop: () =>
      alone(holders, async () => {
        await rm(own, { force: true });
        if (!(await anyHolder(holders))) await server.stop();
      }),
  };
}

async function anyHolder(holders: string): Promise<boolean> {
  for (const name of await readdir(holders)) {
    if (!/^\d+$/.test(name)) continue;
    const file = path.join(holders, name);
    if (stillRuns(await readFile(file, "utf8").catch(() => ""))) return true;
    await rm(file, { force: true });
  }
  return false;
}

/** One process at a time: two that start together must not both create the cluster. */
async function alone<T>(holders: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(holders, "lock");
  for (let waited = 0; ; waited += 50) {
    const taken = await open(lock, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return null;
      throw error;
    });
    if (taken !== null) {
      await taken.writeFile(processMark(process.pid) ?? "");
      await taken.close();
      break;
    }
    const mark = await readFile(lock, "utf8").catch(() => "");
    // An empty lock is one that is just being written, unless it stays empty: its writer was killed in between.
    if (mark === "" ? waited >= 5000 : !stillRuns(mark)) await rm(lock, { force: true });
    else if (waited >= 120_000)
      throw new Error(
        `another process (${mark.split(" ")[0]}) has been starting or stopping the database for two minutes`,
      );
    else await sleep(50);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
