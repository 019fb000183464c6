import type { Bytes } from "./bytes.ts";
import { joined } from "./bytes.ts";

/** One gzip member. The platform's own streams: the engines import nothing that could also read a file. */
export async function gzip(bytes: Uint8Array): Promise<Bytes> {
  return (await through(bytes, new CompressionStream("gzip"), Infinity)) as Bytes;
}

/** What one gzip member holds; null where it is damaged, or holds more than `most` bytes. */
export async function gunzip(bytes: Uint8Array, most: number): Promise<Bytes | null> {
  return through(bytes, new DecompressionStream("gzip"), most).catch(() => null);
}

async function through(
  bytes: Uint8Array,
  { readable, writable }: CompressionStream | DecompressionStream,
  most: number,
): Promise<Bytes | null> {
  const writer = writable.getWriter();
  // What fails in writing fails in reading too, and is told there.
  const written = writer
    .write(bytes as Bytes)
    .then(() => writer.close())
    .catch(() => undefined);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of readable) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  await written;
  return joined(parts);
}
