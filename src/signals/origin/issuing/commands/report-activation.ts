import type { OriginKeys } from "../../../../engines/codes/index.ts";
import { openCounter, readSerial } from "../../../../engines/codes/index.ts";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import type { Fault } from "../../../../kernel/problem.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Batch, ReportActivation } from "../model.ts";
import { activationReported } from "../model.ts";
import { canReadOrders, canReportActivation } from "../policy.ts";
import type { OrderWithBatch } from "../queries.ts";
import { aboutOrder, orderWithBatch } from "../queries.ts";
import { activateBatch, insertActivation } from "../store/batches.ts";
import { countIn, joinStretches, pairsOf } from "../stretches.ts";

/**
 * The party says which codes are on goods: all but the wasted. The first report makes the batch active; a later one can only add to what
 * was wasted, since a code that was thrown away must never come back. `invalid` names a stretch or serial that is not of the batch.
 */
export async function reportActivation(
  ctx: Context,
  keys: OriginKeys,
  id: string,
  input: ReportActivation,
): Promise<OrderWithBatch> {
  allow(canReadOrders(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = await orderWithBatch(tx, id);
    allow(canReportActivation(ctx.actor, of), ctx.lang);
    const batch = of.batch as Batch;
    const voided = joinStretches([...pairsOf(batch.voided), ...wastedOf(ctx, keys, batch, input)]);
    const wasted = countIn(voided);
    const at = ctx.now();
    if ((await tx.run(activateBatch, { id: batch.id, at, known: batch.voided, voided })) === 0) throw problem("stale");
    const counts = { used: batch.size - wasted, wasted };
    const { note } = input;
    const by = { by_actor: ctx.actor.id, agency: of.agency };
    await tx.run(insertActivation, { id: newId("act", at), batch: batch.id, ...counts, voided, note, at, ...by });
    const first = batch.state === "issued";
    await record(ctx, tx, activationReported, aboutOrder(ctx, of), { order: id, gtin: of.gtin, ...counts, first });
    return orderWithBatch(tx, id);
  });
}

function wastedOf(ctx: Context, keys: OriginKeys, batch: Batch, input: ReportActivation): [number, number][] {
  const faults: Fault[] = [];
  const fault = (pointer: string, code: "stretch" | "serial") =>
    faults.push({ pointer, code, message: text(ctx.lang, `issuing.problem.${code}`, { size: batch.size }) });
  const stretches = input.wasted.map(({ from, to }, at): [number, number] => {
    if (from > to || to > batch.size) fault(`/wasted/${at}`, "stretch");
    return [from - 1, to - 1];
  });
  const ref = { id: batch.id, keyVersion: batch.keyVersion };
  const single = input.wastedSerials.map((serial, at): [number, number] => {
    const read = readSerial(keys, batch.gtin, serial);
    const counter = read?.tag === batch.tag ? openCounter(keys, ref, read.sealed) : batch.size;
    if (counter >= batch.size) fault(`/wastedSerials/${at}`, "serial");
    return [counter, counter];
  });
  if (faults.length > 0) throw problem("invalid", undefined, { faults: faults.slice(0, 100) });
  return [...stretches, ...single];
}
