import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { recordsWithdrawn } from "../model.ts";
import { canKeepRecords, canKeepRelayed } from "../policy.ts";
import { settled } from "../state.ts";
import { statesOf, writeMoves } from "../states.ts";
import { lockAgency } from "../store/records.ts";
import { endSharesOfRecords } from "../store/shares.ts";

/**
 * Withdraws records of one agency: they stay with their keeper and are seen by nobody else. Ids that are not there, not the agency's, or withdrawn
 * already count for nothing; how many were. What an officer withdraws no import brings back.
 */
export async function withdrawRecords(
  ctx: Context,
  ids: readonly string[],
  reason: string,
  agency: string = ctx.actor.agency ?? "",
): Promise<number> {
  allow(canKeepRecords(ctx.actor, agency), ctx.lang);
  return ctx.transaction(async (tx) => {
    await tx.rows(lockAgency, { agency });
    const states = await statesOf(tx, [...new Set(ids)]);
    const live = [...states.values()].filter(({ state }) => state.agency === agency && state.state === "live");
    if (live.length === 0) return 0;
    if (live.some(({ state }) => state.hub !== null)) allow(canKeepRelayed(ctx.actor), ctx.lang);
    const moves = live.map(({ state: before }) => {
      const after = { ...before, state: "withdrawn" as const, withdrawnBy: ctx.actor.id };
      return { before, after: settled(after, [], ctx.now()), values: null };
    });
    await writeMoves(ctx, tx, moves);
    const records = moves.map(({ before }) => before.id);
    await tx.run(endSharesOfRecords, { records, by: ctx.actor.id, at: ctx.now() });
    const about = {
      id: records.length === 1 ? records[0]! : "exchange-records",
      agency,
      level: "own" as const,
      sharedWith: [],
    };
    await record(ctx, tx, recordsWithdrawn, about, { records, reason });
    return records.length;
  });
}
