import { createReadStream } from "node:fs";
import { mkdir, open, stat } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { lastRoot } from "../store/log.ts";

/** A signed root as the database keeps it. */
export type RootRow = RowOf<typeof lastRoot>;

/** One line of the file: what the database knew of a root when it was signed. */
export type RootLine = z.output<typeof rootLine>;

const rootLine = z.strictObject({
  size: z.number().int().positive(),
  previous: z.number().int().nonnegative(),
  at: z.string(),
  through: z.string(),
  note: z.string(),
});

/** Longer than any line: a note has some 250 characters. */
const tailBytes = 8192;

/** The line of a root. */
export function lineOf(root: RootRow): string {
  const { at, through, note } = root;
  const size = Number(root.size);
  const previous = Number(root.previous);
  return JSON.stringify({ size, previous, at: at.toISOString(), through, note } satisfies RootLine);
}

/** The last whole line of the file, null where there is none, and the length of the file. Throws where the last line is not one of ours. */
export async function lastLine(file: string): Promise<{ line: RootLine | null; bytes: number }> {
  const handle = await open(file, "r").catch(absent);
  if (handle === null) return { line: null, bytes: 0 };
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - tailBytes);
    const tail = Buffer.alloc(size - from);
    await handle.read(tail, 0, tail.length, from);
    // What follows the last line break was torn by a crash; the next append closes it off.
    const whole = tail.toString("utf8").split("\n").slice(0, -1);
    for (const text of whole.toReversed()) {
      const line = parseLine(text);
      if (line !== null) return { line, bytes: size };
    }
    if (from > 0 || whole.length > 0) throw new Error(`${file} is damaged at its end: put it back from a backup.`);
    return { line: null, bytes: size };
  } finally {
    await handle.close();
  }
}

/** Appends lines and waits until they are on the disk. */
export async function appendLines(file: string, lines: readonly string[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, "a+", 0o600);
  try {
    const { size } = await handle.stat();
    const end = Buffer.alloc(1, "\n");
    if (size > 0) await handle.read(end, 0, 1, size - 1);
    const closing = end.toString() === "\n" ? "" : "\n";
    await handle.appendFile(closing + lines.map((line) => `${line}\n`).join(""));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a reader of the file meets, in its order: a root, or a line that is none, with the number of the line. */
export type FileEntry = { number: number; line: RootLine | null };

/**
 * The lines within the first `bytes` of the file. A line that a crash tore off is passed over when the whole one follows it; a repeated
 * line, too: two processes may have written it.
 */
export async function* readRootsFile(file: string, bytes: number): AsyncGenerator<FileEntry> {
  if (bytes === 0) return;
  const lines = createInterface({ input: createReadStream(file, { end: bytes - 1 }), crlfDelay: Infinity });
  let torn: { number: number; text: string } | null = null;
  let before: string | null = null;
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text === before) continue;
    if (torn !== null && !text.startsWith(torn.text)) yield { number: torn.number, line: null };
    torn = null;
    const line = parseLine(text);
    if (line === null) torn = { number, text };
    else {
      before = text;
      yield { number, line };
    }
  }
  // The last line of a file that is being written may be half of one: only a closed one is judged.
  if (torn !== null && (await endsClosed(file, bytes))) yield { number: torn.number, line: null };
}

/** How long the file is, null where it is absent. */
export async function fileBytes(file: string): Promise<number | null> {
  return (await stat(file).catch(absent))?.size ?? null;
}

function parseLine(text: string): RootLine | null {
  try {
    return rootLine.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function endsClosed(file: string, bytes: number): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const last = Buffer.alloc(1);
    await handle.read(last, 0, 1, bytes - 1);
    return last.toString() === "\n";
  } finally {
    await handle.close();
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
