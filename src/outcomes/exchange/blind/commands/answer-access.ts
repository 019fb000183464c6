import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { shareRecord } from "../../records/commands/share-record.ts";
import { getRecord } from "../../records/queries.ts";
import type { AnswerAccess, BlindAccess } from "../model.ts";
import { blindAccessAnswered } from "../model.ts";
import { canAnswerAccess, canReadBlind } from "../policy.ts";
import { accessIn } from "../queries.ts";
import { answerAccess } from "../store.ts";

/** Lets who asked see the record until the day they named, wholly or in some fields; or refuses. A grant is a share and is withdrawn as one. */
export async function answerBlindAccess(
  ctx: Context,
  id: string,
  seen: number,
  given: AnswerAccess,
): Promise<BlindAccess> {
  allow(canReadBlind(ctx.actor), ctx.lang);
  const access = await ctx.read((tx) => accessIn(tx, id));
  allow(canAnswerAccess(ctx.actor, access), ctx.lang);
  if (access.version !== seen) throw problem("stale");
  // The share comes first: where writing the answer fails, it is seen among the record's shares and the request is still open.
  const share = given.grants ? await shareFor(ctx, access, given) : null;
  return ctx.transaction(async (tx) => {
    const written = await tx.run(answerAccess, {
      id,
      seen,
      state: given.grants ? "granted" : "refused",
      answer: given.words === "" ? null : given.words,
      answered_by: ctx.actor.id,
      answered_at: ctx.now(),
    });
    if (written === 0) throw problem("stale");
    const about = { id, agency: access.owner, level: "named" as const, sharedWith: [access.asker] };
    await record(ctx, tx, blindAccessAnswered, about, { granted: given.grants, share });
    return accessIn(tx, id);
  });
}

async function shareFor(ctx: Context, access: BlindAccess, { fields }: AnswerAccess): Promise<string> {
  if (access.record === null) throw problem("conflict", text(ctx.lang, "exchange-blind.record-gone"));
  if (access.until <= ctx.now()) throw problem("conflict", text(ctx.lang, "exchange-blind.too-late"));
  const version = (await getRecord(ctx, access.record.id)).keeping?.version ?? 0;
  const { purpose, basis, until } = access;
  return (
    await shareRecord(ctx, access.record.id, version, { audiences: [access.asker], fields, purpose, basis, until })
  ).share;
}
