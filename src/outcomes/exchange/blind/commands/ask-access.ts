import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { AskAccess, BlindAccess } from "../model.ts";
import { blindAccessAsked, slotAfter } from "../model.ts";
import { canAskAccess, canReadBlind } from "../policy.ts";
import { accessIn, noticeIn } from "../queries.ts";
import { decideNotice, insertAccess } from "../store.ts";

const longestDays = 366;

/**
 * Asks the other side for its record, for a purpose and until a day. Who asks makes itself known by that: the other is told as if the notice had
 * been agreed to.
 */
export async function askBlindAccess(ctx: Context, noticeId: string, asked: AskAccess): Promise<BlindAccess> {
  allow(canReadBlind(ctx.actor), ctx.lang);
  const at = ctx.now();
  const days = (asked.until.getTime() - at.getTime()) / 86_400_000;
  if (days <= 0 || days > longestDays)
    throw problem("invalid", undefined, {
      faults: [{ pointer: "/until", code: "until", message: text(ctx.lang, "exchange-blind.until") }],
    });
  return ctx.transaction(async (tx) => {
    const notice = await noticeIn(tx, noticeId);
    allow(canAskAccess(ctx.actor, notice), ctx.lang);
    if (notice.state === "kept") throw problem("conflict", text(ctx.lang, "exchange-blind.kept-quiet"));
    const owner = notice.otherAgency ?? "";
    if (notice.state === "open")
      await tx.get(decideNotice, { id: noticeId, agrees: true, by_whom: ctx.actor.id, at, slot: slotAfter(at) });
    const id = newId("bac", at);
    const { agency: asker, meetingId: meeting_id } = notice;
    const { purpose, basis, until } = asked;
    const written = await tx.run(insertAccess, {
      id,
      meeting_id,
      asker,
      owner,
      purpose,
      basis,
      until,
      asked_by: ctx.actor.id,
      asked_at: at,
    });
    if (written === 0) throw problem("conflict", text(ctx.lang, "exchange-blind.asked-already"));
    const about = { id, agency: asker, level: "named" as const, sharedWith: [owner] };
    await record(ctx, tx, blindAccessAsked, about, { owner, purpose, until: until.toISOString() });
    return accessIn(tx, id);
  });
}
