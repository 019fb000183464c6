import type { WorkCalendar } from "../../../../engines/vietnamese/index.ts";
import { addWorkingDays } from "../../../../engines/vietnamese/index.ts";
import type { Context } from "../../../../kernel/context.ts";
import { Problem } from "../../../../kernel/problem.ts";
import { workCalendar } from "../../../../registers/reference/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { endOfDay, requestEscalated } from "../model.ts";
import { overdueRequests, requestById, toRequest } from "../store/requests.ts";
import { aboutRequest, writeRequest } from "./change-request.ts";

/** So many working days after a request is due whoever leads at both agencies is told. */
const daysToBoth = 2;

/** The step that a request has come to: 1 when its day has passed, 2 two working days later. */
export function stepOf(calendar: WorkCalendar, dueOn: string, at: Date): number {
  if (at < endOfDay(dueOn)) return 0;
  return at < endOfDay(addWorkingDays(calendar, dueOn, daysToBoth)) ? 1 : 2;
}

/**
 * Tells whoever leads at the holder of what is overdue, and later at both agencies; once a step and due day, as the house for the holder. Gives how many
 * requests came to a step.
 */
export async function escalateRequests(house: Context, contextOf: (agency: string) => Context): Promise<number> {
  const at = house.now();
  const { overdue, calendar } = await house.read(async (tx) => ({
    overdue: await tx.rows(overdueRequests, { at, most: 1000 }),
    calendar: await workCalendar(tx),
  }));
  let told = 0;
  for (const { id, holder, due_on, escalation } of overdue) {
    if (stepOf(calendar, due_on, at) <= escalation) continue;
    const ctx = contextOf(holder);
    // Somebody may have answered, passed it on or granted time meanwhile: then the next run looks anew.
    await ctx
      .transaction(async (tx) => {
        const row = await tx.find(requestById, { id });
        if (row === null) return;
        const of = toRequest(row);
        const step = stepOf(calendar, of.dueOn, at);
        if (of.closedAt !== null || of.holder !== holder || step <= of.escalation) return;
        await writeRequest(tx, { ...of, escalation: step, escalatedAt: at }, of.version);
        await record(ctx, tx, requestEscalated, aboutRequest(ctx, of), { step, due: of.dueOn });
        told++;
      })
      .catch((error: unknown) => {
        if (!(error instanceof Problem && error.code === "stale")) throw error;
      });
  }
  return told;
}
