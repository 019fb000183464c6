import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { GrantCodeNotice } from "../model.ts";
import { codeNoticeRefused, codeNoticeSet } from "../model.ts";
import { canDecideAsked } from "../policy.ts";
import { asNotice } from "../queries.ts";
import { askedCodes, endNotice, forgetAskedCodes, grantNotice, noticeById } from "../store/notices.ts";
import type { NoticeSet } from "./set-code-notice.ts";
import { putUnder } from "./set-code-notice.ts";

/** Sets the notice that a party asked for, with the decision that it rests on. */
export async function grantAskedNotice(
  ctx: Context,
  id: string,
  version: number,
  input: GrantCodeNotice,
): Promise<NoticeSet> {
  return ctx.transaction(async (tx) => {
    const notice = asNotice(await tx.get(noticeById, { id }));
    allow(canDecideAsked(ctx.actor, notice), ctx.lang);
    const asked = (await tx.rows(askedCodes, { notice: id })).map((row) => ({
      batch: row.batch_id,
      counter: row.counter,
    }));
    const codes = await putUnder(ctx, tx, id, notice.kind, asked);
    if (codes === 0) throw problem("conflict", text(ctx.lang, "origin.notice.all-held"));
    const { title, advice, number, decidedOn } = input;
    const granted = await tx.run(grantNotice, {
      id,
      version,
      codes,
      number,
      decided_on: decidedOn,
      by: ctx.actor.id,
      at: ctx.now(),
      title_vi: title.vi,
      title_en: title.en,
      advice_vi: advice.vi,
      advice_en: advice.en,
    });
    if (granted === 0) throw problem("stale");
    await tx.run(forgetAskedCodes, { notice: id });
    const { kind, scope, gtin, agency, party } = notice;
    const refused = asked.length - codes;
    const about = { id, agency, level: "agencies" as const, sharedWith: [party] };
    await record(ctx, tx, codeNoticeSet, about, { kind, scope, gtin, codes, number, refused });
    return { id, codes, refused };
  });
}

/** Refuses what a party asked for; the party reads why. */
export async function refuseAskedNotice(ctx: Context, id: string, version: number, reason: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const notice = asNotice(await tx.get(noticeById, { id }));
    allow(canDecideAsked(ctx.actor, notice), ctx.lang);
    const ended = { id, version, from: "asked", to: "refused", by: ctx.actor.id, at: ctx.now(), reason };
    if ((await tx.run(endNotice, ended)) === 0) throw problem("stale");
    await tx.run(forgetAskedCodes, { notice: id });
    const about = { id, agency: notice.agency, level: "agencies" as const, sharedWith: [notice.party] };
    await record(ctx, tx, codeNoticeRefused, about, { reason });
  });
}
