import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { BlindNotice } from "../model.ts";
import { blindNoticeDecided, slotAfter } from "../model.ts";
import { canDecideNotice, canReadBlind } from "../policy.ts";
import { noticeIn } from "../queries.ts";
import { decideNotice } from "../store.ts";

/** Lets the other side know that the own agency holds the same, or never. The other is told at the next full hour. */
export async function decideBlindNotice(ctx: Context, id: string, agrees: boolean): Promise<BlindNotice> {
  allow(canReadBlind(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const notice = await noticeIn(tx, id);
    allow(canDecideNotice(ctx.actor, notice), ctx.lang);
    const at = ctx.now();
    await tx.get(decideNotice, { id, agrees, by_whom: ctx.actor.id, at, slot: slotAfter(at) });
    await record(ctx, tx, blindNoticeDecided, { id, agency: notice.agency, level: "own", sharedWith: [] }, { agrees });
    return noticeIn(tx, id);
  });
}
