import type { Readable } from "node:stream";
import { problem } from "./problem.ts";
import { bothTexts } from "./text/index.ts";

/** The parts of POSIX's tar format (ustar) that a backup needs: files and folders with sizes below 8 GiB. */
export type TarEntry = { name: string; size: number; mode: number; folder: boolean };

const blockSize = 512;

/** The header of an entry. Throws for a name that ustar cannot carry. */
export function tarHeader(entry: TarEntry): Buffer {
  const block = Buffer.alloc(blockSize);
  const { name, prefix } = splitName(entry.folder && !entry.name.endsWith("/") ? `${entry.name}/` : entry.name);
  block.write(name, 0, 100, "utf8");
  writeOctal(block, entry.mode, 100, 8);
  writeOctal(block, 0, 108, 8);
  writeOctal(block, 0, 116, 8);
  writeOctal(block, entry.size, 124, 12);
  writeOctal(block, 0, 136, 12);
  block.write("        ", 148, 8, "latin1"); // the checksum counts itself as blanks
  block.write(entry.folder ? "5" : "0", 156, 1, "latin1");
  block.write("ustar\u000000", 257, 8, "latin1");
  block.write(prefix, 345, 155, "utf8");
  writeOctal(block, checksumOf(block), 148, 7);
  return block;
}

/** The zeros that fill the last block of a body. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((blockSize - (size % blockSize)) % blockSize);
}

/** What ends an archive. */
export const tarEnd = Buffer.alloc(2 * blockSize);

function splitName(full: string): { name: string; prefix: string } {
  if (Buffer.byteLength(full) <= 100) return { name: full, prefix: "" };
  for (let at = full.indexOf("/"); at > 0; at = full.indexOf("/", at + 1)) {
    const [prefix, name] = [full.slice(0, at), full.slice(at + 1)];
    if (name !== "" && Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) return { name, prefix };
  }
  throw new Error(`the name is too long for a tar archive: ${full}`);
}

function writeOctal(block: Buffer, value: number, at: number, width: number): void {
  const digits = value.toString(8).padStart(width - 1, "0");
  if (digits.length > width - 1) throw new Error(`${value} is too large for a tar header`);
  block.write(`${digits}\0`, at, width, "latin1");
}

function checksumOf(block: Buffer): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

function readHeader(block: Buffer): TarEntry {
  const textAt = (at: number, width: number) => block.toString("utf8", at, at + width).replace(/\0.*$/s, "");
  const octalAt = (at: number, width: number) => Number.parseInt(textAt(at, width).trim() || "0", 8);
  if (checksumOf(block) !== octalAt(148, 8)) throw problem("malformed", bothTexts("kernel.archive.none"));
  const type = textAt(156, 1);
  if (type !== "0" && type !== "" && type !== "5")
    throw problem("malformed", bothTexts("kernel.archive.odd", { name: textAt(0, 100) }));
  const prefix = textAt(345, 155);
  return {
    name: (prefix === "" ? "" : `${prefix}/`) + textAt(0, 100),
    size: octalAt(124, 12),
    mode: octalAt(100, 8) & 0o777,
    folder: type === "5",
  };
}

/**
 * Reads an archive entry by entry; `body` must be read to its end before the next entry. Throws where the archive is cut off
 * inside an entry; one that ends between two entries counts as ended.
 */
export async function* readTar(
  source: Readable | AsyncIterable<Uint8Array>,
): AsyncGenerator<{ entry: TarEntry; body: AsyncIterable<Buffer> }> {
  const bytes = new ByteQueue(source);
  for (;;) {
    const block = await bytes.take(blockSize);
    if (block.every((byte) => byte === 0)) return; // the end: two blocks of zeros, or nothing more
    if (block.length < blockSize) throw problem("malformed", bothTexts("kernel.archive.cut"));
    const entry = readHeader(block);
    yield { entry, body: bytes.stream(entry.size) };
    await bytes.take(tarPadding(entry.size).length);
  }
}

/** Bytes of a stream, taken by count. */
class ByteQueue {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** So many bytes, or fewer where the stream ends. */
  async take(count: number): Promise<Buffer> {
    while (this.#rest.length < count && (await this.#more()));
    const taken = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(taken.length);
    return taken;
  }

  /** So many bytes as they come. */
  async *stream(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0;) {
      if (this.#rest.length === 0 && !(await this.#more())) throw problem("malformed", bothTexts("kernel.archive.cut"));
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#rest =
      this.#rest.length === 0
        ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
        : Buffer.concat([this.#rest, value]);
    return true;
  }
}
