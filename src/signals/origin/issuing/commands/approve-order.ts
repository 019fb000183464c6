import { randomBytes, randomInt } from "node:crypto";
import { currentKeyVersion, tagLimit } from "../../../../engines/codes/index.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { findParty, ownsPrefix } from "../../../../registers/parties/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { enqueue } from "../../../../services/jobs/index.ts";
import { issueCodesJob } from "../jobs.ts";
import type { Order } from "../model.ts";
import { orderApproved } from "../model.ts";
import { canDecideOrder } from "../policy.ts";
import { aboutOrder } from "../queries.ts";
import { insertBatch } from "../store/batches.ts";
import { insertPrintFile } from "../store/files.ts";
import { decideOrder as writeDecision } from "../store/orders.ts";
import { decideOrder } from "./decide-order.ts";

/** Approves an order: a batch is set up, and a job makes its codes. The prefix of the GTIN must have been verified as the party's. */
export function approveOrder(ctx: Context, id: string, seen: number, reason: string) {
  return decideOrder(
    ctx,
    id,
    seen,
    (of) => canDecideOrder(ctx.actor, of),
    async (tx, of) => {
      if ((await findParty(tx, of.agency))?.state !== "active")
        throw problem("conflict", text(ctx.lang, "issuing.problem.suspended"));
      if ((await ownsPrefix(tx, of.agency, of.gtin)) !== "verified")
        throw problem("conflict", text(ctx.lang, "issuing.problem.prefix-unverified"));
      const batch = await setUpBatch(ctx, tx, of);
      await enqueue(tx, issueCodesJob, { batch, authority: of.authority });
      await record(ctx, tx, orderApproved, aboutOrder(ctx, of), { batch, reason });
      const decision = { decided_by: ctx.actor.id, decided_at: ctx.now(), reason: reason === "" ? null : reason };
      return tx.run(writeDecision, { id, seen, state: "approved", ...decision, batch });
    },
  );
}

async function setUpBatch(ctx: Context, tx: Transaction, of: Order): Promise<string> {
  const at = ctx.now();
  const id = newId("bat", at);
  const { authority, agency } = of;
  const row = {
    id,
    order_id: of.id,
    product_id: of.productId,
    gtin: of.gtin,
    key_version: currentKeyVersion,
    lot: of.lot,
    produced_on: of.producedOn,
    expires_on: of.expiresOn,
    size: of.size,
    with_pin: of.withPin,
    signed: of.signed,
    made_at: at,
    authority,
    agency,
  };
  // The tag is drawn, so that it does not tell how many batches there were.
  for (let attempt = 0; attempt < 20; attempt++) {
    if ((await tx.run(insertBatch, { ...row, tag: randomInt(tagLimit) })) === 0) continue;
    await tx.run(insertPrintFile, {
      batch: id,
      format: of.format,
      salt: randomBytes(16),
      begun_at: at,
      authority,
      agency,
    });
    return id;
  }
  throw problem("unavailable", text(ctx.lang, "issuing.problem.tags"), { retryAfterSeconds: 1 });
}
