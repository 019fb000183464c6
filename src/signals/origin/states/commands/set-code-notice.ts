import type { CodeState, OriginKeys } from "../../../../engines/codes/index.ts";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { readAim } from "../aimed.ts";
import { changeCodes, codeName, standingOf } from "../change-codes.ts";
import type { Code, CodeNoticeKind, SetCodeNotice } from "../model.ts";
import { codeNoticeSet, stateUnder } from "../model.ts";
import { canSetCodeNotice } from "../policy.ts";
import { insertNotice } from "../store/notices.ts";

export type NoticeSet = { id: string; codes: number; refused: number };

/** Codes that a notice already holds, or that never were: another notice does not move them. */
const held: readonly CodeState[] = ["suspended", "stolen", "seized", "recalled", "destroyed", "void", "none"];

/** Sets an authority's notice over a product, a lot, a range or single codes. It holds from the next scan on. Task: 2390 II.1.3. */
export async function setCodeNotice(ctx: Context, keys: OriginKeys, input: SetCodeNotice): Promise<NoticeSet> {
  allow(canSetCodeNotice(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  return ctx.transaction(async (tx) => {
    const aim = await readAim(ctx, tx, keys, input.about);
    const id = newId("cno", ctx.now());
    const done = await putUnder(ctx, tx, id, input.kind, aim.codes);
    if (aim.scope === "codes" && done === 0) throw problem("conflict", text(ctx.lang, "origin.notice.all-held"));
    const refused = aim.refused + aim.codes.length - done;
    const { scope, gtin, lot, batch, from, to, party } = aim;
    const { kind, number, decidedOn, title, advice } = input;
    const codes = scope === "codes" ? done : from === null || to === null ? 0 : to - from + 1;
    await tx.run(insertNotice, {
      id,
      state: "set",
      kind,
      scope,
      gtin,
      lot,
      batch,
      from,
      to,
      codes,
      number,
      decided_on: decidedOn,
      title_vi: title.vi,
      title_en: title.en,
      advice_vi: advice.vi,
      advice_en: advice.en,
      asked_by: null,
      set_by: ctx.actor.id,
      set_at: ctx.now(),
      at: ctx.now(),
      party,
      agency,
      level: "public",
    });
    const visibility = { id, agency, level: "agencies" as const, sharedWith: party === "" ? [] : [party] };
    await record(ctx, tx, codeNoticeSet, visibility, { kind, scope, gtin, codes, number, refused });
    return { id, codes, refused };
  });
}

/** Puts single codes into the state of a notice; how many it took. */
export async function putUnder(
  ctx: Context,
  tx: Transaction,
  notice: string,
  kind: CodeNoticeKind,
  codes: readonly Code[],
): Promise<number> {
  const standing = await standingOf(tx, codes);
  const changes = [...standing.values()]
    .filter(({ state }) => !held.includes(state))
    .map((stands) => ({ ...stands, to: stateUnder(kind) }));
  const done = await changeCodes(ctx, tx, changes, { kind: "notice", notice });
  return changes.filter((change) => done.has(codeName(change))).length;
}
