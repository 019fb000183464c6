import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

type Bytes = string | Uint8Array;
/** One file of an archive; its content is asked for when its turn has come. */
export type ZipFile = { name: string; content: AsyncIterable<Bytes> | Iterable<Bytes> };

const version = 20; // deflated
// Sizes and checksum stand behind the content, which is not known before it has gone by; names are UTF-8.
const flags = 0x0808;
const deflated = 8;
// The first day a ZIP can name: equal content makes equal bytes.
const day = 0x21;
const largest = 0xffff_ffff;

/** A ZIP archive as a stream, its files one after the other: memory holds a piece of one. Source: PKWARE APPNOTE 6.3, without ZIP64. */
export async function* zipOf(files: AsyncIterable<ZipFile> | Iterable<ZipFile>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, content } of files) {
    const label = Buffer.from(name, "utf8");
    const begun = offset;
    const sum = { crc: 0, size: 0, packed: 0 };
    const head = Buffer.concat([
      fields("4222224442 2", [0x04034b50, version, flags, deflated, 0, day, 0, 0, 0, label.length, 0]),
      label,
    ]);
    yield head;
    for await (const piece of packed(content, sum)) yield piece;
    const sizes = [sum.crc, sum.packed, sum.size];
    const tail = fields("4444", [0x08074b50, ...sizes]);
    yield tail;
    offset += head.length + sum.packed + tail.length;
    if (offset > largest || sum.size > largest) throw new Error("the archive has more than 4 GiB");
    const described = [version, version, flags, deflated, 0, day, ...sizes, label.length, 0, 0, 0, 0, 0, begun];
    directory.push(Buffer.concat([fields("4222222444 22222 44", [0x02014b50, ...described]), label]));
  }
  const size = directory.reduce((whole, { length }) => whole + length, 0);
  const count = directory.length;
  yield Buffer.concat([...directory, fields("42222442", [0x06054b50, 0, 0, count, count, size, offset, 0])]);
}

async function* packed(
  content: ZipFile["content"],
  sum: { crc: number; size: number; packed: number },
): AsyncGenerator<Buffer> {
  const pieces = async function* () {
    for await (const piece of content) {
      const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
      sum.crc = crc32(bytes, sum.crc);
      sum.size += bytes.length;
      if (bytes.length > 0) yield bytes;
    }
  };
  const deflate = createDeflateRaw();
  const fed = pipeline(Readable.from(pieces()), deflate);
  fed.catch(() => {}); // what broke it is thrown by the reading below
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    sum.packed += piece.length;
    yield piece;
  }
  await fed;
}

/** Numbers as little-endian fields; `widths` has the bytes of each. */
function fields(widths: string, values: readonly number[]): Buffer {
  const sizes = [...widths.replaceAll(" ", "")].map(Number);
  const bytes = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  for (const [n, size] of sizes.entries()) at = bytes.writeUIntLE(values[n] as number, at, size);
  return bytes;
}
