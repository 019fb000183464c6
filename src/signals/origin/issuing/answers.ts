import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import { batchStates, orderStates, printFormats } from "./model.ts";
import { orderAbilities } from "./policy.ts";
import type { OrderFile, OrderWithBatch } from "./queries.ts";
import { countIn } from "./stretches.ts";

const time = z.iso.datetime();
const count = z.number().int();

const batchAnswer = z.object({
  id: z.string(),
  state: z.enum(batchStates),
  size: count,
  issued: count.openapi({ description: "Codes that exist so far" }),
  wasted: count,
  madeAt: time,
  activatedAt: time.nullable(),
});

/** An order of codes as the API tells it. */
export const orderAnswer = z
  .object({
    id: z.string(),
    productName: z.string(),
    gtin: z.string(),
    lot: z.string().nullable(),
    producedOn: z.iso.date().nullable(),
    expiresOn: z.iso.date().nullable(),
    size: count,
    withPin: z.boolean(),
    signed: z.boolean(),
    format: z.enum(printFormats),
    host: z.string().openapi({ description: "Where a scanned code leads" }),
    note: z.string(),
    state: z.enum(orderStates),
    placedBy: z.string(),
    placedAt: time,
    decidedBy: z.string().nullable(),
    decidedAt: time.nullable(),
    decisionReason: z.string().nullable(),
    passwordShownAt: time.nullable(),
    party: z.string(),
    partyName: z.string(),
    authority: z.string(),
    version: count,
    batch: batchAnswer.nullable(),
    abilities: z.object({
      approve: ability,
      refuse: ability,
      withdraw: ability,
      password: ability,
      fetch: ability,
      activate: ability,
    }),
  })
  .openapi("CodeOrder");
export type OrderAnswer = z.output<typeof orderAnswer>;

export const orderFileAnswer = orderAnswer
  .extend({
    file: z
      .object({
        parts: count,
        bytes: count,
        hash: z.string().nullable().openapi({ description: "SHA-256 of the encrypted file" }),
        finishedAt: time.nullable(),
        opened: count.openapi({ description: "How often it was fetched" }),
        openedAt: time.nullable(),
      })
      .nullable(),
    prefix: z
      .enum(["claimed", "verified"])
      .nullable()
      .openapi({ description: "How far the GTIN is the party's: its company prefix" }),
    activations: z.array(
      z.object({ id: z.string(), used: count, wasted: count, note: z.string(), at: time, byActor: z.string() }),
    ),
    facts: z.array(z.object({ id: z.string(), at: time, type: z.string(), actor: z.string(), payload: z.unknown() })),
    names: z.record(z.string(), z.string()).openapi({ description: "Names of colleagues by id" }),
  })
  .openapi("CodeOrderFile");
export type OrderFileAnswer = z.output<typeof orderFileAnswer>;

export function orderJson(ctx: Context, of: OrderWithBatch): OrderAnswer {
  const { batch } = of;
  const may = orderAbilities(ctx.actor, of);
  return {
    id: of.id,
    productName: of.productName,
    gtin: of.gtin,
    lot: of.lot,
    producedOn: of.producedOn,
    expiresOn: of.expiresOn,
    size: of.size,
    withPin: of.withPin,
    signed: of.signed,
    format: of.format,
    host: of.host,
    note: of.note,
    state: of.state,
    placedBy: of.placedBy,
    placedAt: of.placedAt.toISOString(),
    decidedBy: of.decidedBy,
    decidedAt: of.decidedAt?.toISOString() ?? null,
    decisionReason: of.decisionReason,
    passwordShownAt: of.passwordShownAt?.toISOString() ?? null,
    party: of.agency,
    partyName: of.partyName,
    authority: of.authority,
    version: of.version,
    batch: batch && {
      id: batch.id,
      state: batch.state,
      size: batch.size,
      issued: batch.issued,
      wasted: countIn(batch.voided),
      madeAt: batch.madeAt.toISOString(),
      activatedAt: batch.activatedAt?.toISOString() ?? null,
    },
    abilities: {
      approve: abilityJson(ctx, may.approve),
      refuse: abilityJson(ctx, may.refuse),
      withdraw: abilityJson(ctx, may.withdraw),
      password: abilityJson(ctx, may.password),
      fetch: abilityJson(ctx, may.fetch),
      activate: abilityJson(ctx, may.activate),
    },
  };
}

export function orderFileJson(ctx: Context, of: OrderFile): OrderFileAnswer {
  return {
    ...orderJson(ctx, of),
    file: of.file && {
      ...of.file,
      finishedAt: of.file.finishedAt?.toISOString() ?? null,
      openedAt: of.file.openedAt?.toISOString() ?? null,
    },
    prefix: of.prefix,
    activations: of.activations.map((one) => ({ ...one, at: one.at.toISOString() })),
    facts: of.facts.map(({ id, at, type, actor, payload }) => ({ id, at: at.toISOString(), type, actor, payload })),
    names: Object.fromEntries(of.names),
  };
}
