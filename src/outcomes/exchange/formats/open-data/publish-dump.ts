import { createHash } from "node:crypto";
import type { Context } from "../../../../kernel/context.ts";
import type { Json } from "../../../../kernel/db/statement.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { openDataMade } from "../model.ts";
import type { MadeDump } from "./make-dump.ts";
import { openDataAuthority } from "./model.ts";
import { addPart, latestDumps, putDump, removeParts } from "./store.ts";

const partBytes = 1 << 20;

/**
 * Puts a dump in the place of the one before, all or nothing; where nothing has changed since then, nothing happens. The bytes of earlier ones go: what has
 * been withdrawn since is not to be had any longer.
 */
export async function publishDump(ctx: Context, dump: MadeDump): Promise<"made" | "unchanged"> {
  if (ctx.actor.kind !== "system") throw problem("forbidden");
  return ctx.transaction(async (tx) => {
    const [latest] = await tx.rows(latestDumps, { most: 1 });
    if (latest !== undefined && latest.content === dump.content && latest.is_here) return "unchanged";
    await tx.run(removeParts, {});
    const hash = createHash("sha256");
    let [n, bytes] = [0, 0];
    for await (const part of inParts(dump.archive())) {
      hash.update(part);
      bytes += part.length;
      await tx.run(addPart, { day: dump.day, n: n++, bytes: part });
    }
    const sha256 = hash.digest("hex");
    const { day, madeAt, name, content, files } = dump;
    await tx.run(putDump, {
      day,
      name,
      content,
      sha256,
      made_at: madeAt,
      bytes: BigInt(bytes),
      files: files as unknown as Json,
    });
    const about = { id: `open-data/${day}`, agency: openDataAuthority, level: "public" as const, sharedWith: [] };
    const rows = Object.fromEntries(files.map((file) => [file.path, file.rows]));
    await record(ctx, tx, openDataMade, about, { day, sha256, bytes, rows });
    return "made";
  });
}

/** The same bytes in parts of one size. */
async function* inParts(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    while (size >= partBytes) {
      const whole = Buffer.concat(held);
      yield whole.subarray(0, partBytes);
      held = [whole.subarray(partBytes)];
      size -= partBytes;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}
