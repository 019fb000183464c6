import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { DecideExtension, ExchangeRequest } from "../model.ts";
import { endOfDay, extensionDecided } from "../model.ts";
import { changeRequest, noExtension } from "./change-request.ts";

/** Grants the time that was asked for, or does not. With a new day the request is told of anew where that passes too. */
export function decideExtension(
  ctx: Context,
  id: string,
  seen: number,
  input: DecideExtension,
): Promise<ExchangeRequest> {
  return changeRequest(ctx, id, seen, "decide-extension", async (tx, of, about) => {
    const until = of.extensionUntil ?? of.dueOn;
    await record(ctx, tx, extensionDecided, about, { ...input, until, by: ctx.actor.name });
    if (!input.granted) return noExtension;
    return { ...noExtension, dueOn: until, dueAt: endOfDay(until), escalation: 0, escalatedAt: null };
  });
}
