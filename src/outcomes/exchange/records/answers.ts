import { z } from "@hono/zod-openapi";
import { holds } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import { levels } from "../../../services/facts/index.ts";
import type { Proposal, Sighting } from "./additions.ts";
import type { ExchangeRecord, ListedRecord } from "./model.ts";
import { recordKinds } from "./model.ts";
import { canAddToRecord, canShareRecord } from "./policy.ts";
import { doors } from "./receipts.ts";
import type { RecordShare } from "./sharing.ts";
import type { RecordReader } from "./side-queries.ts";
import { valueKinds } from "./values.ts";

const time = z.iso.datetime();
const names = z.array(z.string());
const seen = z.object({ level: z.enum(levels), sharedWith: names, until: time.nullable() });

const listed = {
  id: z.string(),
  agency: z.string(),
  kind: z.enum(recordKinds),
  title: z.string(),
  summary: z.string(),
  occurredOn: z.string().nullable(),
  source: z.string(),
  hub: z.string().nullable(),
  state: z.enum(["live", "withdrawn"]),
  level: z.enum(levels),
  madeAt: time,
  changedAt: time,
};
export const listedRecordAnswer = z.object(listed).openapi("ListedExchangeRecord");
export type ListedRecordAnswer = z.output<typeof listedRecordAnswer>;

export const recordAnswer = z
  .object({
    ...listed,
    fields: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string().nullable() })),
    /** For its keeper alone. */
    keeping: z
      .object({
        externalId: z.string(),
        version: z.number().int(),
        sharedWith: names,
        sharedUntil: time.nullable(),
        base: seen,
        ceiling: seen.nullable(),
        narrower: z.array(z.object({ name: z.string(), level: z.enum(levels), sharedWith: names })),
      })
      .nullable(),
    abilities: z.object({ share: ability, withdraw: ability, propose: ability, sight: ability }),
  })
  .openapi("ExchangeRecord");
export type RecordAnswer = z.output<typeof recordAnswer>;

export const holdingAnswer = z.object({ record: listedRecordAnswer, field: z.string() });
export const alikeAnswer = z.object({
  record: listedRecordAnswer,
  by: z.array(z.object({ kind: z.enum(valueKinds), field: z.string(), otherField: z.string() })),
});

export const shareAnswer = z
  .object({
    id: z.string(),
    audiences: names,
    fields: names.nullable(),
    purpose: z.string(),
    basis: z.string().nullable(),
    until: time.nullable(),
    madeBy: z.string(),
    madeAt: time,
    withdrawnBy: z.string().nullable(),
    withdrawnAt: time.nullable(),
  })
  .openapi("RecordShare");

export const readerAnswer = z
  .object({
    person: z.string(),
    name: z.string().nullable(),
    agency: z.string(),
    firstAt: time,
    lastAt: time,
    times: z.number().int(),
    door: z.enum(doors),
    purpose: z.string().nullable(),
  })
  .openapi("RecordReader");

export const proposalJson = z
  .object({
    id: z.string(),
    record: z.string(),
    agency: z.string(),
    field: z.string(),
    value: z.string(),
    unit: z.string().nullable(),
    reason: z.string(),
    madeBy: z.string(),
    madeAt: time,
    state: z.enum(["open", "accepted", "refused"]),
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: time.nullable(),
  })
  .openapi("RecordProposal");

export const sightingJson = z
  .object({
    id: z.string(),
    record: z.string(),
    agency: z.string(),
    level: z.enum(levels),
    seenAt: time,
    place: z.string().nullable(),
    note: z.string().nullable(),
    madeBy: z.string(),
    madeAt: time,
  })
  .openapi("RecordSighting");

export const tellListed = ({ madeAt, changedAt, ...same }: ListedRecord): ListedRecordAnswer => ({
  ...same,
  madeAt: madeAt.toISOString(),
  changedAt: changedAt.toISOString(),
});

export function tellRecord(ctx: Context, { fields, keeping, ...head }: ExchangeRecord): RecordAnswer {
  const share = abilityJson(ctx, canShareRecord(ctx.actor, head));
  const add = abilityJson(ctx, canAddToRecord(ctx.actor, head));
  const told = keeping === null || !holds(ctx.actor, head.agency) ? null : keeping;
  return {
    ...tellListed(head),
    fields,
    keeping:
      told === null
        ? null
        : {
            ...told,
            sharedUntil: told.sharedUntil?.toISOString() ?? null,
            base: tellSeen(told.base),
            ceiling: told.ceiling === null ? null : tellSeen(told.ceiling),
          },
    abilities: { share, withdraw: share, propose: add, sight: add },
  };
}

const tellSeen = ({ until, ...same }: NonNullable<ExchangeRecord["keeping"]>["base"]) => ({
  ...same,
  until: until?.toISOString() ?? null,
});

export const tellShare = ({ until, madeAt, withdrawnAt, ...same }: RecordShare): z.output<typeof shareAnswer> => ({
  ...same,
  until: until?.toISOString() ?? null,
  madeAt: madeAt.toISOString(),
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
});

export const tellReader = ({ firstAt, lastAt, ...same }: RecordReader): z.output<typeof readerAnswer> => ({
  ...same,
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
});

export const tellProposal = ({ madeAt, answeredAt, ...same }: Proposal): z.output<typeof proposalJson> => ({
  ...same,
  madeAt: madeAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
});

export const tellSighting = ({ seenAt, madeAt, ...same }: Sighting): z.output<typeof sightingJson> => ({
  ...same,
  seenAt: seenAt.toISOString(),
  madeAt: madeAt.toISOString(),
});
