import { z } from "@hono/zod-openapi";
import type { Context } from "../../kernel/context.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Completeness } from "./completeness.ts";
import { fieldPlaces } from "./completeness.ts";
import { passportContent, sections } from "./content.ts";
import type { Sign } from "./model.ts";
import { passportStates } from "./model.ts";
import {
  canEditPassports,
  canPublishPassport,
  canReadSigns,
  canReinstatePassport,
  canSuspendPassport,
  canWithdrawPassport,
} from "./policy.ts";
import type { Listed, PassportFile } from "./queries.ts";

const time = z.iso.datetime();
const fieldNames = Object.keys(fieldPlaces) as (keyof typeof fieldPlaces)[];

export const completenessAnswer = z
  .object({
    asked: z.number().int(),
    present: z.number().int(),
    percent: z.number().int(),
    missing: z.array(
      z.object({
        field: z.enum(fieldNames),
        place: z.enum([...sections, "party"]),
        needs: z.enum(["required", "unanswered"]),
        laws: z.array(z.object({ name: z.string(), certainty: z.string(), note: z.string().nullable() })),
      }),
    ),
  })
  .openapi("PassportCompleteness");

const listed = {
  id: z.string(),
  gtin: z.string(),
  name: z.string(),
  brand: z.string(),
  state: z.enum(passportStates),
  suspended: z.object({ at: time, because: z.string() }).nullable(),
  standingLost: time.nullable(),
  published: z.number().int(),
  publishedAt: time.nullable(),
  changedAt: time,
  version: z.number().int(),
  party: z.object({ id: z.string(), name: z.string() }),
  completeness: completenessAnswer,
};
export const listedPassport = z.object(listed).openapi("ListedPassport");
export type ListedPassportAnswer = z.output<typeof listedPassport>;

export const passportAnswer = z
  .object({
    ...listed,
    content: passportContent,
    versions: z.array(
      z.object({ number: z.number().int(), publishedAt: time, publishedBy: z.string(), shown: z.boolean() }),
    ),
    facts: z.array(z.object({ id: z.string(), at: time, type: z.string(), by: z.string(), payload: z.unknown() })),
    abilities: z.object({
      edit: ability,
      publish: ability,
      withdraw: ability,
      suspend: ability,
      reinstate: ability,
      readSigns: ability,
    }),
  })
  .openapi("ProductPassport");
export type PassportAnswer = z.output<typeof passportAnswer>;

export const signAnswer = z
  .object({
    id: z.string(),
    words: z.string(),
    pictures: z.array(z.object({ file: z.string(), words: z.string(), image: z.string() })),
    madeAt: time,
    version: z.number().int(),
  })
  .openapi("TellTaleSign");
export type SignAnswer = z.output<typeof signAnswer>;

export function showCompleteness(
  ctx: Context,
  { missing, ...counts }: Completeness,
): z.output<typeof completenessAnswer> {
  return {
    ...counts,
    missing: missing.map(({ laws, ...of }) => ({
      ...of,
      laws: laws.map(({ vi, en, certainty, note }) => ({ name: ctx.lang === "vi" ? vi : en, certainty, note })),
    })),
  };
}

export function showListed(ctx: Context, of: Listed): ListedPassportAnswer {
  return {
    id: of.id,
    gtin: of.gtin,
    name: of.content.identity.name,
    brand: of.content.identity.brand,
    state: of.state,
    suspended: of.suspended && { at: of.suspended.at.toISOString(), because: of.suspended.because },
    standingLost: of.standingLost?.toISOString() ?? null,
    published: of.published,
    publishedAt: of.publishedAt?.toISOString() ?? null,
    changedAt: of.changedAt.toISOString(),
    version: of.version,
    party: { id: of.agency, name: of.partyName },
    completeness: showCompleteness(ctx, of.completeness),
  };
}

export function showPassport(ctx: Context, of: PassportFile): PassportAnswer {
  const { actor } = ctx;
  // The names of other houses' people are not told: the house stands for them.
  const nameOf = (id: string, agency: string) => of.names.get(id) ?? (agency === of.agency ? of.partyName : agency);
  return {
    ...showListed(ctx, of),
    content: of.content,
    versions: of.versions.map((one) => ({
      ...one,
      publishedAt: one.publishedAt.toISOString(),
      publishedBy: nameOf(one.publishedBy, of.agency),
    })),
    facts: of.facts.map(({ id, at, type, actor: by, agency, payload }) => ({
      id,
      at: at.toISOString(),
      type,
      by: nameOf(by, agency),
      payload,
    })),
    abilities: {
      edit: abilityJson(ctx, canEditPassports(actor, of.party)),
      publish: abilityJson(ctx, canPublishPassport(actor, of.party, of)),
      withdraw: abilityJson(ctx, canWithdrawPassport(actor, of.party, of)),
      suspend: abilityJson(ctx, canSuspendPassport(actor, of)),
      reinstate: abilityJson(ctx, canReinstatePassport(actor, of)),
      readSigns: abilityJson(ctx, canReadSigns(actor, of)),
    },
  };
}

export function showSign(passport: string, { id, words, pictures, madeAt, version }: Sign): SignAnswer {
  return {
    id,
    words,
    pictures: pictures.map((one, n) => ({
      file: one.file,
      words: one.words,
      image: `/v1/passports/${passport}/signs/${id}/pictures/${n}`,
    })),
    madeAt: madeAt.toISOString(),
    version,
  };
}
