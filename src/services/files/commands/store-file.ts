import type { Readable } from "node:stream";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { derivedId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../facts/index.ts";
import { typeOfContent } from "../content.ts";
import type { Files } from "../files.ts";
import type { FileInput, StoredFile } from "../model.ts";
import { fileStored, largestFileBytes, plainName } from "../model.ts";
import { canStoreFile } from "../policy.ts";
import { fileOf } from "../queries.ts";
import { TooLarge } from "../spool.ts";
import { insertFile } from "../store.ts";

/**
 * Keeps a file as it came, under its SHA-256. The bytes are on the disk before the row is written, so a row without bytes
 * cannot be. The same content brought again by the same agency is the same file, and changes nothing.
 */
export async function storeFile(
  ctx: Context,
  files: Files,
  input: FileInput,
  source: Readable | AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
  allow(canStoreFile(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  const kept = await files.store.put(source, { bytes: largestFileBytes }).catch((error: unknown) => {
    if (error instanceof TooLarge)
      throw problem("too-large", text(ctx.lang, "files.too-large", { most: largestFileBytes / 2 ** 20 }));
    throw isBrokenOff(error) ? problem("malformed", text(ctx.lang, "files.broken-off")) : error;
  });
  if (kept.size === 0) throw problem("invalid", text(ctx.lang, "files.empty"));
  const id = derivedId("fil", agency, kept.hash);
  const type = await typeOfContent(kept.head);
  return ctx.transaction(async (tx) => {
    const added = await tx.run(insertFile, {
      id,
      hash: kept.hash,
      size: BigInt(kept.size),
      type,
      name: plainName(input.name),
      agency,
      level: input.level,
      shared_with: input.sharedWith,
      stored_by: ctx.actor.id,
      created_at: ctx.now(),
    });
    if (added > 0) {
      const about = { id, agency, level: input.level, sharedWith: input.sharedWith };
      await record(ctx, tx, fileStored, about, { hash: kept.hash, size: kept.size, type });
    }
    return fileOf(tx, id);
  });
}

/** The sender went away, or stopped: not a failure of ours. */
function isBrokenOff(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string };
  return (
    code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE" || name === "AbortError" || name === "TimeoutError"
  );
}
