import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { within } from "../../connections/run/keep-portion.ts";
import { keepRecords } from "../../records/commands/keep-records.ts";
import { recordInput } from "../../records/model.ts";
import { canReadRecords } from "../../records/policy.ts";
import { faulty } from "../../records/sharing.ts";
import type { ExchangeKey } from "../../records/values.ts";
import type { ExcerptKind, MakeExcerpt } from "../model.ts";
import { excerptMade } from "../model.ts";
import { offeredHash, offerOf } from "../offer.ts";
import { writeExcerpt } from "../store.ts";

/**
 * Makes the record of a case or a lead out of the parts that were chosen, or brings it up to them. It is seen by the own agency alone until it is
 * shared; where it is shared already, those who see it see this. What was chosen by an older view of the thing is refused. Task: 2390 II.2.3.
 */
export async function makeExcerpt(
  ctx: Context,
  kind: ExcerptKind,
  id: string,
  input: MakeExcerpt,
  key: ExchangeKey,
): Promise<string> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const { of, may } = await offerOf(tx, ctx.actor, kind, id);
    allow(may, ctx.lang);
    if (offeredHash(of) !== input.seen) throw problem("stale");
    const unknown = input.fields.findIndex((one) => of.fields.every((field) => field.key !== one));
    if (unknown >= 0) throw faulty(ctx, `/fields/${unknown}`, "exchange-excerpts.no-field");
    const chosen = of.fields.filter((field) => input.fields.includes(field.key));
    const given = recordInput.parse({
      externalId: of.number,
      kind: kind === "case" ? "case" : "seller",
      title: input.title,
      occurredOn: of.occurredOn,
      fields: chosen.map(({ name, value }) => ({ name, value })),
    });
    const kept = await keepRecords(within(ctx, tx), { name: `${kind}s`, agency: of.agency }, [given], key);
    const made = kept.ids[0];
    if (made == null) throw problem("conflict", kept.refused[0]?.message);
    await tx.run(writeExcerpt, {
      record: made,
      kind,
      id,
      chosen: chosen.map((field) => field.key),
      offered: input.seen,
      by: ctx.actor.id,
      at: ctx.now(),
      agency: of.agency,
    });
    const about = { id, agency: of.agency, level: "own" as const, sharedWith: [] };
    await record(ctx, tx, excerptMade, about, { record: made, fields: [...new Set(chosen.map(({ name }) => name))] });
    return made;
  });
}
