import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { ExchangeRequest } from "../model.ts";
import { requestRefused } from "../model.ts";
import { changeRequest } from "./change-request.ts";

/** Refuses a request, with the reason that who asked reads. */
export function refuseRequest(ctx: Context, id: string, seen: number, reason: string): Promise<ExchangeRequest> {
  return changeRequest(ctx, id, seen, "refuse", async (tx, _, about) => {
    await record(ctx, tx, requestRefused, about, { reason, by: ctx.actor.name });
    return { closeReason: reason };
  });
}
