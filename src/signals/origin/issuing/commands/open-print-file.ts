import { Readable } from "node:stream";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Files } from "../../../../services/files/index.ts";
import type { Order } from "../model.ts";
import { printFileOpened } from "../model.ts";
import { canFetchFile, canReadOrders } from "../policy.ts";
import { aboutOrder, orderWithBatch } from "../queries.ts";
import { countOpened, printFileOf, printPartsOf } from "../store/files.ts";

/** The encrypted print file of an order, to be sent on; every fetching of it is a fact. */
export async function openPrintFile(
  ctx: Context,
  files: Pick<Files, "store">,
  id: string,
): Promise<{ of: Order; bytes: number; stream: Readable }> {
  allow(canReadOrders(ctx.actor), ctx.lang);
  const { of, file, parts } = await ctx.transaction(async (tx) => {
    const found = await orderWithBatch(tx, id);
    allow(canFetchFile(ctx.actor, found), ctx.lang);
    const batch = found.batchId as string;
    const { opened } = await tx.get(countOpened, { batch, at: ctx.now() });
    const sealed = await tx.get(printFileOf, { batch });
    await record(ctx, tx, printFileOpened, aboutOrder(ctx, found), {
      batch,
      hash: sealed.hash as string,
      time: opened,
    });
    return { of: found, file: sealed, parts: await tx.rows(printPartsOf, { batch }) };
  });
  const stream = Readable.from(
    partAfterPart(
      files,
      parts.map((part) => part.hash),
    ),
    { objectMode: false },
  );
  return { of, bytes: Number(file.bytes), stream };
}

/** The kept parts of a file, one behind another; each is checked against its hash while it flows. */
export async function* partAfterPart(
  files: Pick<Files, "store">,
  hashes: readonly string[],
): AsyncGenerator<Uint8Array> {
  for (const hash of hashes) {
    const part = await files.store.get(hash);
    if (part === null) throw new Error(`the part ${hash} of a print file is not there`);
    yield* part as AsyncIterable<Uint8Array>;
  }
}
