import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import type { ExchangeRecord, RecordGiven } from "../../records/model.ts";
import { canShareRecord } from "../../records/policy.ts";
import { readRecords } from "../../records/queries.ts";
import type { PushAnswer, SendInput } from "../model.ts";
import { pushAnswer } from "../model.ts";
import { contentOf } from "../refusal.ts";
import type { AskParts } from "./ask-partner.ts";
import { askPartner } from "./ask-partner.ts";

/** Sends records of the own agency to a partner: without the fields that are kept narrower than their record, and nothing that came from elsewhere. */
export async function pushRecords(
  ctx: Context,
  partner: string,
  { records: ids, basis, purpose }: SendInput,
  parts: AskParts,
): Promise<PushAnswer & { requestId: string }> {
  allow(canShareRecord(ctx.actor, null), ctx.lang);
  const wanted = [...new Set(ids)];
  const records = await ctx.transaction((tx) => readRecords(ctx, tx, wanted, { door: "envelope", purpose }));
  if (records.length < wanted.length) throw problem("not-found");
  for (const one of records) {
    allow(canShareRecord(ctx.actor, one), ctx.lang);
    if (one.hub !== null || (one.keeping?.ceiling ?? null) !== null)
      throw problem("forbidden", text(ctx.lang, "envelope.reason.not-ours"));
  }
  const question = {
    service: "push-records" as const,
    basis,
    purpose,
    body: { records: records.map(asGiven) },
  };
  const { requestId, response } = await askPartner(ctx, partner, question, parts);
  const read = pushAnswer.safeParse(contentOf(ctx, response));
  if (!read.success) throw problem("unavailable", text(ctx.lang, "envelope.failure.answer"));
  return { requestId, ...read.data };
}

/** A record as its partner is given it: our id is its number there. */
function asGiven({ id, kind, title, summary, occurredOn, fields, keeping }: ExchangeRecord): RecordGiven {
  const narrower = new Set(keeping?.narrower.map(({ name }) => name));
  return { externalId: id, kind, title, summary, occurredOn, fields: fields.filter(({ name }) => !narrower.has(name)) };
}
