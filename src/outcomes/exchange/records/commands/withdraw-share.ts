import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { changeRecord } from "../change-record.ts";
import type { ExchangeRecord } from "../model.ts";
import { shareWithdrawn } from "../model.ts";
import { canReadRecords, canShareRecord } from "../policy.ts";
import { statesOf } from "../states.ts";
import { endShares, shareById } from "../store/shares.ts";

/** Takes a share back: who saw the record by it alone sees it no more, from now on. Task: 2390 II.2.3. */
export async function withdrawShare(ctx: Context, id: string, share: string): Promise<ExchangeRecord> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return changeRecord(
    ctx,
    id,
    null,
    (of) => canShareRecord(ctx.actor, of),
    async (tx, state) => {
      const of = await tx.get(shareById, { id: share });
      if (of.record_id !== id) throw problem("not-found");
      if (of.withdrawn_at !== null) throw problem("conflict");
      await tx.run(endShares, { ids: [share], by: ctx.actor.id, at: ctx.now() });
      const about = { id, agency: state.agency, level: "own" as const, sharedWith: [] };
      await record(ctx, tx, shareWithdrawn, about, { share });
      return { state, shares: (await statesOf(tx, [id])).get(id)?.shares ?? [] };
    },
  );
}
