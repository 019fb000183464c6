import type { Verdict } from "../../../kernel/actor.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { problem } from "../../../kernel/problem.ts";
import type { ExchangeRecord } from "./model.ts";
import { canReadRecords } from "./policy.ts";
import { wholeRecords } from "./queries.ts";
import type { RecordState } from "./state.ts";
import { settled } from "./state.ts";
import { statesOf, writeMoves } from "./states.ts";
import { lockAgency, recordById } from "./store/records.ts";
import type { Share } from "./visibility.ts";

/** What a step makes of a record: its head as its keeper says it, and the shares that hold. */
type Step = (
  tx: Transaction,
  of: RecordState,
  shares: readonly Share[],
) => Promise<{ state: RecordState; shares: readonly Share[] }>;

/**
 * The steps that every change of who sees one record has in common: find it (`not-found` where it is not seen), ask the policy, hold it against the
 * version its author saw (`stale` otherwise), put together who sees it, write it and the change log. `step` records the command's fact.
 */
export async function changeRecord(
  ctx: Context,
  id: string,
  seen: number | null,
  may: (of: { agency: string; state: string }) => Verdict,
  step: Step,
): Promise<ExchangeRecord> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const row = await tx.get(recordById, { id });
    allow(may(row), ctx.lang);
    await tx.rows(lockAgency, { agency: row.agency });
    const known = (await statesOf(tx, [id])).get(id);
    if (known === undefined) throw problem("not-found");
    const { state: before, shares } = known;
    if (seen !== null && seen !== before.version) throw problem("stale");
    allow(may(before), ctx.lang);
    const changed = await step(tx, before, shares);
    await writeMoves(ctx, tx, [{ before, after: settled(changed.state, changed.shares, ctx.now()), values: null }]);
    const [record] = await wholeRecords(ctx, tx, [await tx.get(recordById, { id })]);
    return record!;
  });
}
