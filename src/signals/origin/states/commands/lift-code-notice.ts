import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Change } from "../change-codes.ts";
import { changeCodes, codeName, standingOf } from "../change-codes.ts";
import { codeNoticeLifted, stateOf } from "../model.ts";
import { canLiftCodeNotice } from "../policy.ts";
import { asNotice } from "../queries.ts";
import { codesUnderNotice } from "../store/changes.ts";
import { endNotice, noticeById } from "../store/notices.ts";

/** Lifts a notice, by the authority that set it; its history stays. Single codes go back to what they were before it. */
export async function liftCodeNotice(
  ctx: Context,
  id: string,
  version: number,
  reason: string,
): Promise<{ codes: number }> {
  return ctx.transaction(async (tx) => {
    const notice = asNotice(await tx.get(noticeById, { id }));
    allow(canLiftCodeNotice(ctx.actor, notice), ctx.lang);
    const ended = { id, version, from: "set", to: "lifted", by: ctx.actor.id, at: ctx.now(), reason };
    if ((await tx.run(endNotice, ended)) === 0) throw problem("stale");
    const codes = notice.scope === "codes" ? await release(ctx, tx, id) : notice.codes;
    const sharedWith = notice.party === "" ? [] : [notice.party];
    const about = { id, agency: notice.agency, level: "agencies" as const, sharedWith };
    await record(ctx, tx, codeNoticeLifted, about, { reason, codes });
    return { codes };
  });
}

/** Codes that the notice put into their state, and that nothing has moved since. */
async function release(ctx: Context, tx: Transaction, id: string): Promise<number> {
  const rows = await tx.rows(codesUnderNotice, { notice: id });
  const standing = await standingOf(
    tx,
    rows.map(({ batch_id: batch, counter }) => ({ batch, counter })),
  );
  const changes = rows.flatMap(({ batch_id: batch, counter, step, from_state }): Change[] => {
    const stands = standing.get(codeName({ batch, counter }));
    if (stands === undefined || stands.step !== step) return [];
    return [{ ...stands, to: stateOf(from_state), undoes: step }];
  });
  return (await changeCodes(ctx, tx, changes, { kind: "lift", notice: id })).size;
}
