import { buffer } from "node:stream/consumers";
import type { Context } from "../../../kernel/context.ts";
import type { Json } from "../../../kernel/db/statement.ts";
import type { FileStore } from "../../../services/files/index.ts";
import type { PictureRead } from "../../../services/picture-reading/index.ts";
import { readPicture } from "../../../services/picture-reading/index.ts";
import type { StoredCode } from "../model.ts";
import { compareAgain } from "../store/listing-pictures.ts";
import { markRead, unreadPictures } from "../store/pictures.ts";

export type ReadParts = {
  store: FileStore;
  signal: AbortSignal;
  /** How a picture is read; the service's own where none is given. */
  read?: (bytes: Uint8Array, signal: AbortSignal) => Promise<PictureRead>;
};

const atOnce = 10;
const mostTries = 3;

/**
 * Reads what is written on an agency's pictures and what their codes say, one portion; how many it took. Their listings are screened anew
 * afterwards. A picture that cannot be read is left with the reason: "cannot read" never says anything about the goods.
 */
export async function readPictures(ctx: Context, agency: string, parts: ReadParts): Promise<number> {
  const read = parts.read ?? ((bytes, signal) => readPicture(bytes, { signal }));
  const unread = await ctx.read((tx) => tx.rows(unreadPictures, { agency, limit: atOnce }));
  for (const { id, hash, read_tries } of unread) {
    if (parts.signal.aborted) break;
    const source = await parts.store.get(hash);
    if (source === null) throw new Error(`the bytes of ${id} are gone`);
    const said = await read(await buffer(source), parts.signal);
    if (!said.ok && said.refused === "stopped") break;
    const tries = read_tries + 1;
    const isOver = said.ok || !mayPass(said.refused) || tries >= mostTries;
    await ctx.transaction(async (tx) => {
      await tx.run(markRead, {
        id,
        lines: said.ok ? ([...said.lines] as unknown as Json) : null,
        codes: said.ok ? (said.codes.map(stored) as unknown as Json) : null,
        at: said.ok ? ctx.now() : null,
        failure: !said.ok && isOver ? said.refused : null,
        tries,
      });
      if (said.ok && said.lines.length + said.codes.length > 0)
        await tx.run(compareAgain, { agency, listings: [], hashes: [hash] });
    });
  }
  return unread.length;
}

const mayPass = (refused: string) => refused === "busy" || refused === "too-slow" || refused === "reader-failed";

/** JSON has no whole numbers of any length: an amount is kept as its digits. */
function stored({ meaning, ...code }: Extract<PictureRead, { ok: true }>["codes"][number]): StoredCode {
  return {
    ...code,
    meaning: meaning.kind === "payment" ? { ...meaning, amount: String(meaning.amount) } : meaning,
  } as StoredCode;
}
