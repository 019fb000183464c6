import { createHash, randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";

/** A file on its way in: written whole to a draft, with its hash and its first bytes known. */
export type Spooled = { draft: string; hash: string; size: number; head: Buffer };

export class TooLarge extends Error {}

/** Writes a stream to a draft file while hashing it, and on to the disk before it returns. Throws `TooLarge` past the limit; then nothing is left. */
export async function spool(
  source: Readable | AsyncIterable<Uint8Array>,
  folder: string,
  limits: { bytes: number; head: number },
): Promise<Spooled> {
  const draft = path.join(folder, `${process.pid}-${randomBytes(12).toString("hex")}`);
  const file = await open(draft, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    const heads: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      if (size < limits.head) heads.push(chunk.subarray(0, limits.head - size));
      size += chunk.length;
      if (size > limits.bytes) throw new TooLarge();
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    await file.close();
    return { draft, hash: hash.digest("hex"), size, head: Buffer.concat(heads) };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
