import type { Readable } from "node:stream";
import { pipeline, Readable as ReadableStream } from "node:stream";
import { createGunzip } from "node:zlib";

/** A file or a request body, as it comes. */
export type ByteSource = Readable | AsyncIterable<Uint8Array>;

/** The compressed bytes are broken or cut short. */
export class BrokenGzip extends Error {}

// Larger pieces are cut, so that a source that gives a whole file at once is read with bounded memory as well.
const largestPiece = 256 * 2 ** 10;

/** The bytes of a source, unzipped where they begin as gzip does (1f 8b). Throws BrokenGzip; what the source throws passes through. */
export async function* plainBytes(source: ByteSource): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  try {
    let head = Buffer.alloc(0);
    while (head.length < 2) {
      const { done, value } = await chunks.next();
      if (done) break;
      head = Buffer.concat([head, value as Uint8Array]);
    }
    const whole = following(head, chunks);
    yield* head[0] === 0x1f && head[1] === 0x8b ? unzipped(whole) : whole;
  } finally {
    await chunks.return?.();
  }
}

async function* following(head: Buffer, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  yield* pieces(head);
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return;
    yield* pieces(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
  }
}

function* pieces(chunk: Buffer): Generator<Buffer> {
  for (let at = 0; at < chunk.length; at += largestPiece) yield chunk.subarray(at, at + largestPiece);
}

async function* unzipped(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let sourceError: unknown;
  const watched = (async function* () {
    try {
      yield* chunks;
    } catch (error) {
      sourceError = error;
      throw error;
    }
  })();
  const gunzip = createGunzip({ chunkSize: 64 * 2 ** 10 });
  pipeline(ReadableStream.from(watched), gunzip, () => {}); // its error reaches the loop below
  try {
    for await (const piece of gunzip) yield piece as Buffer;
  } catch (error) {
    throw sourceError ?? new BrokenGzip((error as Error).message, { cause: error });
  } finally {
    gunzip.destroy();
  }
}
