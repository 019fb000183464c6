import { Readable } from "node:stream";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Files } from "../../../../services/files/index.ts";
import { printFileOpened } from "../model.ts";
import { canTakeFile } from "../policy.ts";
import { aboutOrder, orderWithBatch } from "../queries.ts";
import { batchesById } from "../store/batches.ts";
import { printFileOf, printPartsOf } from "../store/files.ts";
import { partAfterPart } from "./open-print-file.ts";

/** The encrypted print file of a batch for whoever holds the console of the house; that is a fact like the party's own fetching. */
export async function takePrintFile(
  ctx: Context,
  files: Pick<Files, "store">,
  batch: string,
): Promise<{ codes: number; bytes: number; hash: string; stream: Readable }> {
  allow(canTakeFile(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const [row] = await tx.rows(batchesById, { ids: [batch] });
    const file = await tx.find(printFileOf, { batch });
    if (row === undefined || file?.hash == null) throw problem("not-found");
    const of = await orderWithBatch(tx, row.order_id);
    const { hash, opened } = file;
    await record(ctx, tx, printFileOpened, aboutOrder(ctx, of), { batch, hash, time: opened });
    const parts = (await tx.rows(printPartsOf, { batch })).map((part) => part.hash);
    const stream = Readable.from(partAfterPart(files, parts), { objectMode: false });
    return { codes: row.issued, bytes: Number(file.bytes), hash, stream };
  });
}
