import { z } from "@hono/zod-openapi";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Context } from "../../kernel/context.ts";
import { noticesText } from "../../kernel/text/notices.ts";
import { text } from "../../kernel/text/index.ts";
import type { Fact } from "../../services/facts/index.ts";
import type { Caution } from "./cautions.ts";
import { cautionCodes } from "./cautions.ts";
import type { Notice, PublicNotice, Subject } from "./model.ts";
import { noticeKinds, noticeStates, violatorSchema } from "./model.ts";
import { noticeAbilities } from "./policy.ts";
import type { NoticeFile } from "./queries.ts";
import { subjectKinds } from "./subjects.ts";

const time = z.iso.datetime();
const words = z.object({ vi: z.string(), en: z.string() }).openapi("BothLanguages");
const abilityNames = ["edit", "submit", "approve", "reject", "withdraw"] as const;
const subject = z
  .object({ kind: z.enum(subjectKinds), kindText: z.string(), value: z.string(), shown: z.string() })
  .openapi("NoticeSubject");
const history = z.array(z.object({ number: z.string(), publishedAt: time, correctedAt: time, why: words }));
export const names = z.record(z.string(), z.string());

/** What the public reads of a notice. */
export const publicAnswer = z
  .object({
    number: z.string(),
    kind: z.enum(noticeKinds),
    kindText: z.string(),
    title: words,
    body: words,
    advice: words,
    violator: violatorSchema.nullable(),
    subjects: z.array(subject),
    agency: z.string(),
    publishedAt: time,
    expiresAt: time.nullable(),
    history,
  })
  .openapi("PublicNotice");

/** What the agency that writes it reads. */
export const noticeAnswer = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    kind: z.enum(noticeKinds),
    kindText: z.string(),
    title: words,
    body: words,
    advice: words,
    violator: violatorSchema.nullable(),
    state: z.enum(noticeStates),
    stateText: z.string(),
    draftedBy: z.string(),
    draftedAt: time,
    editedBy: z.array(z.string()),
    submittedBy: z.string().nullable(),
    submittedAt: time.nullable(),
    approvedBy: z.string().nullable(),
    publishedAt: time.nullable(),
    expiresAt: time.nullable(),
    endedAt: time.nullable(),
    reason: z.string().nullable(),
    corrects: z.string().nullable(),
    correction: words.nullable(),
    correctedBy: z.string().nullable(),
    history,
    agency: z.string(),
    version: z.number().int(),
    abilities: z.record(z.enum(abilityNames), ability),
  })
  .openapi("Notice");
export type NoticeAnswer = z.output<typeof noticeAnswer>;

const caution = z
  .object({
    code: z.enum(cautionCodes),
    text: z.string(),
    field: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    matched: z.string(),
  })
  .openapi("Caution");

export const fileAnswer = noticeAnswer
  .extend({ subjects: z.array(subject), caseId: z.string().nullable(), cautions: z.array(caution), names })
  .openapi("NoticeFile");
export type NoticeFileAnswer = z.output<typeof fileAnswer>;

export type NoticeStepAnswer = z.output<typeof stepAnswer>;
export const stepAnswer = z.object({
  id: z.string(),
  at: time,
  type: z.string(),
  text: z.string(),
  actor: z.string(),
  payload: z.record(z.string(), z.unknown()),
});

export function noticeJson(ctx: Context, of: Notice): z.output<typeof noticeAnswer> {
  const verdicts = Object.entries(noticeAbilities(ctx.actor, of));
  const abilities = Object.fromEntries(verdicts.map(([name, verdict]) => [name, abilityJson(ctx, verdict)]));
  return {
    ...pick(of, [
      "id",
      "number",
      "kind",
      "title",
      "body",
      "advice",
      "violator",
      "state",
      "draftedBy",
      "editedBy",
      "submittedBy",
    ]),
    ...pick(of, ["approvedBy", "reason", "corrects", "correction", "correctedBy", "history", "agency", "version"]),
    kindText: text(ctx.lang, `notices.kind.${of.kind}`),
    stateText: text(ctx.lang, `notices.state.${of.state}`),
    draftedAt: of.draftedAt.toISOString(),
    submittedAt: iso(of.submittedAt),
    publishedAt: iso(of.publishedAt),
    expiresAt: iso(of.expiresAt),
    endedAt: iso(of.endedAt),
    abilities: abilities as z.output<typeof noticeAnswer>["abilities"],
  };
}

export function fileJson(ctx: Context, of: NoticeFile): z.output<typeof fileAnswer> {
  return {
    ...noticeJson(ctx, of),
    subjects: of.subjects.map((about) => subjectJson(ctx, about)),
    caseId: of.caseId,
    cautions: of.cautions.map((found) => cautionJson(ctx, found)),
    names: Object.fromEntries(of.names),
  };
}

/** Named field by field: what is not named here cannot become public by being added to a row. */
export function publicJson(ctx: Context, of: PublicNotice): z.output<typeof publicAnswer> {
  return {
    ...pick(of, ["number", "kind", "title", "body", "advice", "violator", "agency", "history"]),
    kindText: text(ctx.lang, `notices.kind.${of.kind}`),
    subjects: of.subjects.map((about) => subjectJson(ctx, about)),
    publishedAt: of.publishedAt.toISOString(),
    expiresAt: of.expiresAt?.toISOString() ?? null,
  };
}

export function stepJson(ctx: Context, fact: Fact): z.output<typeof stepAnswer> {
  const key = `notices.fact.${fact.type}`;
  return {
    id: fact.id,
    at: fact.at.toISOString(),
    type: fact.type,
    text: key in noticesText ? text(ctx.lang, key as keyof typeof noticesText) : fact.type,
    actor: fact.actor,
    payload: fact.payload as Record<string, unknown>,
  };
}

function subjectJson(ctx: Context, about: Subject): z.output<typeof subject> {
  return { ...about, kindText: text(ctx.lang, `notices.subject.${about.kind}`) };
}

function cautionJson(ctx: Context, found: Caution): z.output<typeof caution> {
  return { ...found, text: text(ctx.lang, `notices.caution.${found.code}`) };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

function pick<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>;
}
