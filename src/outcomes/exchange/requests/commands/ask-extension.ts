import { addWorkingDays } from "../../../../engines/vietnamese/index.ts";
import { dayInVietnam } from "../../../../kernel/clock.ts";
import type { Context } from "../../../../kernel/context.ts";
import { workCalendar } from "../../../../registers/reference/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { AskExtension, ExchangeRequest } from "../model.ts";
import { extensionAsked } from "../model.ts";
import { changeRequest } from "./change-request.ts";

/** Asks for more time: so many working days after the day it is due, or after today where that has passed. */
export function askExtension(ctx: Context, id: string, seen: number, input: AskExtension): Promise<ExchangeRequest> {
  return changeRequest(ctx, id, seen, "ask-extension", async (tx, of, about) => {
    const at = ctx.now();
    const today = dayInVietnam(at);
    const until = addWorkingDays(await workCalendar(tx), of.dueOn > today ? of.dueOn : today, input.workingDays);
    await record(ctx, tx, extensionAsked, about, { until, reason: input.reason, by: ctx.actor.name });
    return {
      extensionUntil: until,
      extensionReason: input.reason,
      extensionByName: ctx.actor.name,
      extensionAt: at,
    };
  });
}
