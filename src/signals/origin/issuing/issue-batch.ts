import { createHash } from "node:crypto";
import type { OriginKeys } from "../../../engines/codes/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { Files } from "../../../services/files/index.ts";
import { partAfterPart } from "./commands/open-print-file.ts";
import { codesIssued } from "./model.ts";
import { plainFile } from "./print/plain-file.ts";
import type { PrintRun } from "./print/print-run.ts";
import { fileSecrets, sealedFile } from "./print/sealed-file.ts";
import { aboutOrder, orderWithBatch } from "./queries.ts";
import type { OrderWithBatch } from "./queries.ts";
import { batchesById, finishBatch, growIssued } from "./store/batches.ts";
import { finishPrintFile, insertPrintPart, printFileOf, printPartsOf } from "./store/files.ts";

export type IssueParts = {
  readonly keys: OriginKeys;
  readonly files: Pick<Files, "store">;
  readonly signal?: AbortSignal;
};

/** The largest part: 64 chunks with their tags, and the head of the file. */
const mostPartBytes = 64 * (65_536 + 16) + 1024;
const mostSheetBytes = 2 ** 28;

/**
 * Makes the codes of a batch into its print file, part by part: each is kept, then written down with the number of codes that exist by
 * it. Ended in the middle, it goes on with the next part; a part made twice is the same bytes with the same codes. `ctx` is the house for
 * the authority that approved.
 */
export async function issueBatch(ctx: Context, { keys, files, signal }: IssueParts, batchId: string): Promise<void> {
  const { of, salt, kept } = await ctx.read(async (tx) => {
    const [row] = await tx.rows(batchesById, { ids: [batchId] });
    if (row === undefined) throw problem("not-found");
    const file = await tx.get(printFileOf, { batch: batchId });
    return {
      of: await orderWithBatch(tx, row.order_id),
      salt: file.salt,
      kept: (await tx.rows(printPartsOf, { batch: batchId })).length,
    };
  });
  if (of.batch?.state !== "issuing") return;
  const plain = await plainFile(keys, runOf(of));
  const file = sealedFile(plain, fileSecrets(keys, { order: of.id, batch: batchId, fresh: salt }));
  const { authority, agency } = of;
  for (let part = kept; part < file.parts; part++) {
    signal?.throwIfAborted();
    const limits = { bytes: of.format === "pdf" ? mostSheetBytes : mostPartBytes };
    const { hash, size } = await files.store.put(file.part(part), limits);
    const row = { batch: batchId, part, hash, bytes: BigInt(size), authority, agency };
    await ctx.transaction(async (tx) => {
      await tx.run(insertPrintPart, row);
      await tx.run(growIssued, { id: batchId, issued: file.codesAfter(part) });
    });
  }
  await finish(ctx, files, of, batchId);
}

function runOf(of: OrderWithBatch): PrintRun {
  const batch = of.batch as NonNullable<OrderWithBatch["batch"]>;
  return {
    gtin: batch.gtin,
    tag: batch.tag,
    batch: { id: batch.id, keyVersion: batch.keyVersion },
    size: batch.size,
    withPin: batch.withPin,
    signed: batch.signed,
    format: of.format,
    host: of.host,
    lot: batch.lot,
    producedOn: batch.producedOn,
    expiresOn: batch.expiresOn,
  };
}

/** The hash is taken over what is kept, read again: so it is known to be there, whole. */
async function finish(ctx: Context, files: Pick<Files, "store">, of: OrderWithBatch, batch: string): Promise<void> {
  const parts = await ctx.read((tx) => tx.rows(printPartsOf, { batch }));
  const sum = createHash("sha256");
  let bytes = 0;
  const hashes = parts.map((part) => part.hash);
  for await (const piece of partAfterPart(files, hashes)) {
    sum.update(piece);
    bytes += piece.length;
  }
  const hash = sum.digest("hex");
  await ctx.transaction(async (tx) => {
    const at = ctx.now();
    if ((await tx.run(finishBatch, { id: batch, at })) === 0) return;
    await tx.run(finishPrintFile, { batch, at, bytes: BigInt(bytes), hash });
    const { gtin, size: codes, format } = of;
    await record(ctx, tx, codesIssued, aboutOrder(ctx, of), { order: of.id, gtin, codes, format, bytes, hash });
  });
}
