import { createHash } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { headBytes } from "./content.ts";
import type { Spooled } from "./spool.ts";
import { spool } from "./spool.ts";

/** Where bytes are kept, under their SHA-256 and nothing else; what is there is never written again. */
export type FileStore = {
  /** Keeps a stream; what is acknowledged is on the disk. Throws `TooLarge` past the limit. */
  put(
    source: Readable | AsyncIterable<Uint8Array>,
    limits: { bytes: number },
  ): Promise<{ hash: string; size: number; head: Buffer }>;
  /** The bytes, or null where there are none. Reading fails at the end where they no longer match the hash. */
  get(hash: string): Promise<Readable | null>;
  stat(hash: string): Promise<{ size: number } | null>;
};

/** How one kind of storage keeps, reads and finds the bytes of a hash. */
export type Keeper = {
  keep(spooled: Spooled): Promise<void>;
  read(hash: string): Promise<Readable | null>;
  size(hash: string): Promise<number | null>;
};

export class Damaged extends Error {}

const staleDraftMs = 24 * 60 * 60_000;

/** A store over a keeper; drafts of uploads lie in `folder`, and those that a killed process left are cleared away after a day. */
export async function openFileStore(folder: string, keeper: Keeper): Promise<FileStore> {
  const drafts = path.join(folder, "incoming");
  await mkdir(drafts, { recursive: true, mode: 0o700 });
  await clearStale(drafts);
  return {
    async put(source, limits) {
      const spooled = await spool(source, drafts, { bytes: limits.bytes, head: headBytes });
      try {
        if ((await keeper.size(spooled.hash)) !== spooled.size) await keeper.keep(spooled);
      } finally {
        await rm(spooled.draft, { force: true });
      }
      return { hash: spooled.hash, size: spooled.size, head: spooled.head };
    },
    async get(hash) {
      const stream = await keeper.read(hash);
      return stream === null ? null : checked(stream, hash);
    },
    async stat(hash) {
      const size = await keeper.size(hash);
      return size === null ? null : { size };
    },
  };
}

/** Bytes that are checked while they flow: a file that was changed breaks off before its end is given out. */
function checked(stream: Readable, hash: string): Readable {
  return stream.compose(async function* (source: AsyncIterable<Buffer>) {
    const sum = createHash("sha256");
    let last: Buffer | null = null;
    for await (const chunk of source) {
      sum.update(chunk);
      if (last !== null) yield last;
      last = chunk;
    }
    if (sum.digest("hex") !== hash) throw new Damaged(`the file ${hash} does not match its hash`);
    if (last !== null) yield last;
  }) as unknown as Readable;
}

async function clearStale(drafts: string): Promise<void> {
  for (const name of await readdir(drafts)) {
    const draft = path.join(drafts, name);
    const info = await stat(draft).catch(() => null);
    if (info !== null && Date.now() - info.mtimeMs > staleDraftMs) await rm(draft, { force: true });
  }
}
