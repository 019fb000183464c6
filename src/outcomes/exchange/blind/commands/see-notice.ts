import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { BlindNotice } from "../model.ts";
import { blindNoticeSeen } from "../model.ts";
import { canReadBlind } from "../policy.ts";
import { noticeIn } from "../queries.ts";
import { seeNotice } from "../store.ts";

/** Reads one notice; the first who does so is noted. */
export async function seeBlindNotice(ctx: Context, id: string): Promise<BlindNotice> {
  allow(canReadBlind(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const notice = await noticeIn(tx, id);
    if (notice.seenAt !== null) return notice;
    await tx.run(seeNotice, { id, seen_by: ctx.actor.id, seen_at: ctx.now() });
    const about = { id, agency: notice.agency, level: "own" as const, sharedWith: [] };
    await record(ctx, tx, blindNoticeSeen, about, { kinds: notice.kinds });
    return noticeIn(tx, id);
  });
}
