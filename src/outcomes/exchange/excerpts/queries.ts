import type { Verdict } from "../../../kernel/actor.ts";
import { allow, holds } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { Problem } from "../../../kernel/problem.ts";
import { canReadRecords, canShareRecord } from "../records/policy.ts";
import { asListed } from "../records/queries.ts";
import type { ListedRecord } from "../records/model.ts";
import { fieldsSeen, recordById } from "../records/store/records.ts";
import type { ExcerptKind, OfferedField } from "./model.ts";
import { offeredHash, offerOf } from "./offer.ts";
import { canReadOffer } from "./policy.ts";
import { excerptByRecord, excerptOfThing } from "./store.ts";

/** A part that may go: whether it went, and what the record says under its name where that is something else. */
export type ExcerptField = OfferedField & { isChosen: boolean; was: string | null };

/** What a record made of a case or a lead would say, what it says now, and whether the two have parted. */
export type ExcerptFile = {
  may: Verdict;
  record: ListedRecord | null;
  isChanged: boolean;
  title: string;
  seen: string;
  fields: ExcerptField[];
};

/** The excerpt of a case or a lead; the record itself is known to whoever holds it. */
export async function readExcerpt(ctx: Context, kind: ExcerptKind, id: string): Promise<ExcerptFile> {
  allow(canReadOffer(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const { of, may } = await offerOf(tx, ctx.actor, kind, id);
    const made = holds(ctx.actor, of.agency) ? await tx.find(excerptOfThing, { kind, id, agency: of.agency }) : null;
    const row = made === null ? null : await tx.find(recordById, { id: made.record_id });
    const seen = offeredHash(of);
    const said = row === null ? [] : await tx.rows(fieldsSeen, { ids: [row.id] });
    const chosen = new Set(row === null ? [] : made?.chosen);
    return {
      may,
      record: row === null ? null : asListed(row),
      isChanged: row !== null && made?.offered !== seen,
      title: row?.title ?? of.title,
      seen,
      fields: of.fields.map((field) => ({
        ...field,
        isChosen: chosen.has(field.key),
        was: chosen.has(field.key) ? otherThan(field, said) : null,
      })),
    };
  });
}

/** What the record says under a name that it bears once, where it is not what the case says. */
function otherThan({ name, value }: OfferedField, said: readonly { name: string; value: string }[]): string | null {
  const same = said.filter((one) => one.name === name);
  return same.length === 1 && same[0]!.value !== value ? same[0]!.value : null;
}

/** The case or lead that a record was made of, for whoever keeps the record and sees that thing. */
export type ExcerptSource = { kind: ExcerptKind; id: string; name: string; isChanged: boolean };

export async function excerptSource(ctx: Context, record: string): Promise<ExcerptSource | null> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    await tx.get(recordById, { id: record });
    const made = await tx.find(excerptByRecord, { record });
    if (made === null || !canShareRecord(ctx.actor, null).allowed) return null;
    const kind = made.thing_kind as ExcerptKind;
    const found = await unlessHidden(tx, ctx, kind, made.thing_id);
    return found === null
      ? null
      : { kind, id: made.thing_id, name: found.name, isChanged: made.offered !== offeredHash(found) };
  });
}

async function unlessHidden(tx: Transaction, ctx: Context, kind: ExcerptKind, id: string) {
  try {
    return (await offerOf(tx, ctx.actor, kind, id)).of;
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") return null;
    throw error;
  }
}
