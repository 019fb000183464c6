import type { OriginKeys } from "../../../../engines/codes/index.ts";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { record } from "../../../../services/facts/index.ts";
import { readAim } from "../aimed.ts";
import type { AskCodeNotice } from "../model.ts";
import { codeNoticeAsked } from "../model.ts";
import { canAskCodeNotice } from "../policy.ts";
import { insertAskedCodes, insertNotice } from "../store/notices.ts";

/** The agency that decides what a party asks for. */
const authority = "moit.dms";

/** Tells the authority that goods with these codes were stolen. The codes stay as they are until an approver decides. */
export async function askCodeNotice(
  ctx: Context,
  keys: OriginKeys,
  input: AskCodeNotice,
): Promise<{ id: string; codes: number; refused: number }> {
  allow(canAskCodeNotice(ctx.actor), ctx.lang);
  const party = ctx.actor.agency as string;
  return ctx.transaction(async (tx) => {
    const aim = await readAim(ctx, tx, keys, { scope: "codes", codes: input.codes });
    const id = newId("cno", ctx.now());
    const distinct = new Set(aim.codes.map(({ batch, counter }) => `${batch} ${counter}`)).size;
    await tx.run(insertNotice, {
      id,
      state: "asked",
      kind: "stolen",
      scope: "codes",
      gtin: aim.gtin,
      lot: null,
      batch: aim.batch,
      from: null,
      to: null,
      codes: distinct,
      number: null,
      decided_on: null,
      title_vi: input.note,
      title_en: input.note,
      advice_vi: "",
      advice_en: "",
      asked_by: ctx.actor.id,
      set_by: null,
      set_at: null,
      at: ctx.now(),
      party,
      agency: authority,
      level: "agencies",
    });
    await tx.run(insertAskedCodes, {
      notice: id,
      batches: aim.codes.map(({ batch }) => batch),
      counters: aim.codes.map(({ counter }) => counter),
      agency: authority,
      party,
    });
    const about = { id, agency: party, level: "named" as const, sharedWith: [authority] };
    const told = { kind: "stolen" as const, scope: "codes" as const, gtin: aim.gtin, codes: distinct, number: null };
    await record(ctx, tx, codeNoticeAsked, about, told);
    return { id, codes: distinct, refused: aim.refused };
  });
}
