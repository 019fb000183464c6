import { createHash } from "node:crypto";
import type { OriginKeys } from "../../../../engines/codes/index.ts";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Change } from "../change-codes.ts";
import { changeCodes, codeName, standingOf } from "../change-codes.ts";
import { findCodes } from "../find-codes.ts";
import type { Refusal, ReportCodes } from "../model.ts";
import { codesReported, mayReport, stateNumber, undoable, undoDays } from "../model.ts";
import { canReportCodes } from "../policy.ts";
import { insertReport } from "../store/notices.ts";

export type RefusedCode = { at: number; code: Refusal };
export type Reported = { id: string | null; done: number; refused: RefusedCode[] };

const dayMs = 86_400_000;

/**
 * Reports codes of one's own as shipped, sold, a sample, exported or returned. Each code stands by itself: those that cannot be are named by their
 * place in the list. Of two reports at once about one code one is refused.
 */
export async function reportCodes(ctx: Context, keys: OriginKeys, input: ReportCodes): Promise<Reported> {
  allow(canReportCodes(ctx.actor), ctx.lang);
  const party = ctx.actor.agency ?? "";
  return ctx.transaction(async (tx) => {
    const found = await findCodes(tx, keys, input.codes);
    const standing = await standingOf(
      tx,
      found.filter((code) => code !== null),
    );
    const refused: RefusedCode[] = [];
    const changes = new Map<string, Change & { at: number }>();
    for (const [at, code] of found.entries()) {
      const stands = code === null || code.agency !== party ? undefined : standing.get(codeName(code));
      const refusal = stands === undefined ? "O-SER-02" : mayReport(stands.state, input.state);
      if (stands === undefined || refusal !== null) refused.push({ at, code: refusal ?? "O-SER-02" });
      else if (changes.has(codeName(stands))) refused.push({ at, code: "O-STA-19" });
      else changes.set(codeName(stands), { ...stands, to: input.state, at });
    }
    if (changes.size === 0) return { id: null, done: 0, refused };
    const id = newId("crp", ctx.now());
    const undoUntil = undoable.includes(input.state) ? new Date(ctx.now().getTime() + undoDays * dayMs) : null;
    const done = await changeCodes(ctx, tx, [...changes.values()], {
      kind: "report",
      province: input.province,
      report: id,
      undoUntil,
    });
    for (const [name, { at }] of changes) if (!done.has(name)) refused.push({ at, code: "O-STA-22" });
    if (done.size === 0) return { id: null, done: 0, refused };
    const { note, province, state } = input;
    await tx.run(insertReport, {
      id,
      state: stateNumber(state),
      codes: done.size,
      province,
      note,
      at: ctx.now(),
      by: ctx.actor.id,
      undo_until: undoUntil,
      agency: party,
    });
    const hash = createHash("sha256")
      .update([...done].sort().join("\n"))
      .digest("hex");
    const about = { id, agency: party, level: "agencies" as const, sharedWith: [] };
    await record(ctx, tx, codesReported, about, { state, codes: done.size, refused: refused.length, hash });
    return { id, done: done.size, refused: refused.toSorted((one, other) => one.at - other.at) };
  });
}
