import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { ExchangeRequest, PassRequest } from "../model.ts";
import { readersOf, requestPassedOn } from "../model.ts";
import { canMoveRequest, canReadRequests } from "../policy.ts";
import { passRequest as pass, requestById, toRequest } from "../store/requests.ts";
import { seenAfterPassing } from "../states.ts";
import { aboutRequest } from "./change-request.ts";
import { allowReceiver } from "./send-request.ts";

/**
 * Hands a request to another agency, or back: from then on that one holds it. Who passed it on goes on seeing it where who asked lets former holders;
 * whoever comes reads what was asked and why it came, not what was written before. Null where the actor sees it no more.
 */
export async function passRequest(
  ctx: Context,
  id: string,
  seen: number,
  input: PassRequest,
): Promise<ExchangeRequest | null> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = toRequest(await tx.get(requestById, { id }));
    allow(canMoveRequest(ctx.actor, before, "pass-on"), ctx.lang);
    if (seen !== before.version) throw problem("stale");
    await allowReceiver(ctx, tx, input.to);
    if (input.to === before.agency) {
      const message = text(ctx.lang, "exchange-requests.fault.asker");
      throw problem("invalid", undefined, { faults: [{ pointer: "/to", code: "agency", message }] });
    }
    // Told to those who saw it and to who receives it: the former holder learns at least of its own step.
    const after = { ...before, sharedWith: [...readersOf(before), ...seenAfterPassing(before, input.to)] };
    await record(ctx, tx, requestPassedOn, aboutRequest(ctx, after), {
      from: before.holder,
      to: input.to,
      reason: input.reason,
      by: ctx.actor.name,
    });
    const { passed } = await tx.get(pass, { id, seen, to: input.to, at: ctx.now() });
    if (passed === 0) throw problem("stale");
    const row = await tx.find(requestById, { id });
    return row && toRequest(row);
  });
}
