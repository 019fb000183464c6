import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { IdleError, refusalOf } from "./ask-once.ts";
import { refused } from "./model.ts";
import type { FetchLimits, Refused } from "./model.ts";

/** Reads and unpacks a body, and stops at the bound: of what is sent, and of what comes out of it. */
export async function readBody(answer: IncomingMessage, limits: FetchLimits): Promise<Uint8Array | Refused> {
  const tooLarge = refused("too-large", `more than ${limits.bytes} bytes`);
  if (Number(answer.headers["content-length"] ?? 0) > limits.bytes) return tooLarge;
  const unpack = unpackers.get((answer.headers["content-encoding"] ?? "").trim().toLowerCase());
  if (unpack === undefined) return refused("broken-answer", "an unknown packing");
  answer.setTimeout(limits.idleMs, () => answer.destroy(new IdleError()));
  const chunks: Buffer[] = [];
  const bounded = within(limits.bytes);
  const keep = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of bounded(source)) chunks.push(chunk);
  };
  const read =
    limits.take === undefined || answer.statusCode !== 200
      ? keep
      : (source: AsyncIterable<Buffer>) => (limits.take as Taker)(bounded(source));
  try {
    if (unpack === null) await pipeline(answer, read);
    else await pipeline(answer, bounded, unpack(), read);
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof TooLargeError) return tooLarge;
    // The headers have come: what breaks now is the answer.
    const reason = refusalOf(error);
    return reason.refused === "unreachable" ? refused("broken-answer", reason.detail) : reason;
  }
}

type Taker = NonNullable<FetchLimits["take"]>;

class TooLargeError extends Error {}

/** Passes chunks on until they are more than so many bytes together. */
function within(bytes: number): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* passOn(source) {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > bytes) throw new TooLargeError();
      yield chunk;
    }
  };
}

/** How each packing is undone, null where there is none; several in a row were never offered. */
const unpackers = new Map<string, (() => Transform) | null>([
  ["", null],
  ["identity", null],
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);
