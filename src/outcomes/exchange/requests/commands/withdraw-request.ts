import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { ExchangeRequest } from "../model.ts";
import { requestWithdrawn } from "../model.ts";
import { changeRequest } from "./change-request.ts";

/** Takes a request back; who holds it need not answer any more. */
export function withdrawRequest(ctx: Context, id: string, seen: number, reason: string): Promise<ExchangeRequest> {
  return changeRequest(ctx, id, seen, "withdraw", async (tx, _, about) => {
    await record(ctx, tx, requestWithdrawn, about, { reason, by: ctx.actor.name });
    return { closeReason: reason };
  });
}
