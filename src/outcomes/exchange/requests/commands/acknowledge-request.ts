import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { ExchangeRequest } from "../model.ts";
import { requestAcknowledged } from "../model.ts";
import { changeRequest } from "./change-request.ts";

/** Says that the request was received and is being worked on. */
export function acknowledgeRequest(ctx: Context, id: string, seen: number): Promise<ExchangeRequest> {
  return changeRequest(ctx, id, seen, "acknowledge", async (tx, _, about) => {
    await record(ctx, tx, requestAcknowledged, about, { by: ctx.actor.name });
    return {};
  });
}
