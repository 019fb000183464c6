import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Problem } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { CannotOpen, issueBatch, openAge, takePrintFile, typedPassword } from "../../signals/origin/index.ts";
import { WrongUse } from "./checked.ts";
import { asSystem, defaultAgency, withHouse } from "./with-house.ts";

/** Makes the codes of an approved batch to the end, here and now; `out` takes the encrypted file. */
export async function make(lang: Lang, batch: string, options: { out?: string }): Promise<void> {
  await withHouse(lang, async (house) => {
    const ctx = asSystem(house, defaultAgency);
    await issueBatch(ctx, { keys: house.originKeys, files: house.files }, batch).catch((error: unknown) => {
      throw error instanceof Problem && error.code === "not-found"
        ? new WrongUse(text(lang, "issuing.make.unknown", { batch }))
        : error;
    });
    if (options.out === undefined) return say(text(lang, "issuing.make.made", { batch }));
    const { codes, bytes, hash, stream } = await takePrintFile(ctx, house.files, batch);
    await writeWhole(lang, stream, options.out);
    say(text(lang, "issuing.make.done", { out: options.out, codes, bytes, hash }));
  });
}

/** Opens an encrypted print file; it needs neither network nor database. What is not whole is not written. */
export async function open(lang: Lang, file: string, options: { out?: string }): Promise<void> {
  const out = options.out ?? (file.endsWith(".age") ? file.slice(0, -4) : `${file}.open`);
  if ((await stat(file).catch(() => null)) === null) throw new WrongUse(text(lang, "facts.check.no-file", { file }));
  const password = typedPassword(await askPassword(lang));
  const opened = Readable.from(openAge(createReadStream(file), password), { objectMode: false });
  await writeWhole(lang, opened, out).catch((error: unknown) => {
    throw error instanceof CannotOpen ? new WrongUse(text(lang, `issuing.open.${error.why}`, { file })) : error;
  });
  say(text(lang, "issuing.open.done", { file, out }));
}

/** Never on the command line: other people of the machine can read that. */
async function askPassword(lang: Lang): Promise<string> {
  const given = process.env["PRINT_PASSWORD"];
  if (given !== undefined && given !== "") return given;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const typed = await lines.question(text(lang, "issuing.open.ask"));
  lines.close();
  if (typed.trim() === "") throw new WrongUse(text(lang, "issuing.open.no-password"));
  return typed.trim();
}

/** A draft takes the name only once it is whole; a file that is there is never written over. */
async function writeWhole(lang: Lang, content: Readable, out: string): Promise<void> {
  if ((await stat(out).catch(() => null)) !== null) throw new WrongUse(text(lang, "issuing.open.exists", { out }));
  const draft = `${out}.${process.pid}`;
  try {
    await pipeline(content, createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }));
    await rename(draft, out);
  } finally {
    await rm(draft, { force: true });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
