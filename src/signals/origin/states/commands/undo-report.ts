import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Change, Standing } from "../change-codes.ts";
import { changeCodes, codeName, standingOf } from "../change-codes.ts";
import type { LastChange, Refusal } from "../model.ts";
import { codeReportUndone, mayUndo, stateOf } from "../model.ts";
import { canUndoReport } from "../policy.ts";
import { codesOfReport } from "../store/changes.ts";
import { countUndone, reportById } from "../store/notices.ts";

export type Undone = { done: number; refused: { batch: string; counter: number; code: Refusal }[] };

/** Takes a report back, by who made it and within ten days: codes that nothing has happened to since go back to what they were. */
export async function undoReport(ctx: Context, id: string): Promise<Undone> {
  return ctx.transaction(async (tx) => {
    const report = await tx.get(reportById, { id });
    allow(canUndoReport(ctx.actor, { byActor: report.by_actor }), ctx.lang);
    const rows = await tx.rows(codesOfReport, { report: id });
    const standing = await standingOf(
      tx,
      rows.map(({ batch_id: batch, counter }) => ({ batch, counter })),
    );
    const refused: Undone["refused"] = [];
    const changes: Change[] = [];
    for (const { batch_id: batch, counter, step, from_state } of rows) {
      const stands = standing.get(codeName({ batch, counter }));
      if (stands === undefined) continue;
      const refusal = mayUndo(lastOf(stands), id, ctx.actor.id, ctx.now());
      if (refusal === null) changes.push({ ...stands, to: stateOf(from_state), undoes: step });
      else refused.push({ batch, counter, code: refusal });
    }
    const done = await changeCodes(ctx, tx, changes, { kind: "undo", report: id });
    for (const { batch, counter } of changes)
      if (!done.has(codeName({ batch, counter }))) refused.push({ batch, counter, code: "O-STA-22" });
    if (done.size > 0) {
      await tx.run(countUndone, { id, codes: done.size });
      const about = { id, agency: report.agency, level: "agencies" as const, sharedWith: [] };
      await record(ctx, tx, codeReportUndone, about, { codes: done.size, refused: refused.length });
    }
    return { done: done.size, refused };
  });
}

function lastOf({ last, state, step }: Standing): LastChange | null {
  if (last === null || last.kind === null || last.by_actor === null) return null;
  const { kind, by_actor: byActor, report_id: reportId, undo_until: undoUntil } = last;
  return { kind: kind as LastChange["kind"], step, toState: state, byActor, reportId, undoUntil };
}
