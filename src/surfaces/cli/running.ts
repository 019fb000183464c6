import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { processMark, stillRuns } from "../../kernel/process-mark.ts";
import { problem } from "../../kernel/problem.ts";
import { bothTexts } from "../../kernel/text/index.ts";

const noteSchema = z.object({ mark: z.string(), url: z.string() });

/** Where the server of this data directory runs; null when none does. */
export async function runningServer(dataDir: string): Promise<{ pid: number; url: string } | null> {
  const note = await readFile(noteOf(dataDir), "utf8").catch(() => "");
  const parsed = noteSchema.safeParse(note === "" ? null : parseOrNull(note));
  if (!parsed.success || !stillRuns(parsed.data.mark)) return null;
  return { pid: Number(parsed.data.mark.split(" ")[0]), url: parsed.data.url };
}

/** Claims the data directory for this process; two servers would work the same queues and fight over one port. */
export async function claimServer(dataDir: string, url: string): Promise<void> {
  const running = await runningServer(dataDir);
  if (running !== null && running.pid !== process.pid)
    throw problem("conflict", bothTexts("starting.running-already", { pid: String(running.pid), url: running.url }));
  await writeFile(noteOf(dataDir), JSON.stringify({ mark: processMark(process.pid), url }), { mode: 0o600 });
}

export async function leaveServer(dataDir: string): Promise<void> {
  await rm(noteOf(dataDir), { force: true });
}

const noteOf = (dataDir: string) => path.join(dataDir, "running.json");

function parseOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
