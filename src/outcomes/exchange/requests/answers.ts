import { z } from "@hono/zod-openapi";
import { holds } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { ExchangeRequest, RequestAnswer } from "./model.ts";
import { answerLink, requestKinds, subjectKinds, urgencies } from "./model.ts";
import { requestAbilities } from "./policy.ts";
import type { RequestFile } from "./queries.ts";
import { isOpen, requestStates } from "./states.ts";
import {
  attachments,
  filesOf,
  isUnread,
  messageAnswer,
  messagesJson,
  receipts,
  seenBy,
  stepAnswer,
  stepsJson,
} from "./threads/answers.ts";

const time = z.iso.datetime();
const abilities = z.object({
  acknowledge: ability,
  answer: ability,
  refuse: ability,
  withdraw: ability,
  askExtension: ability,
  decideExtension: ability,
  passOn: ability,
  write: ability,
});

export const requestAnswer = z
  .object({
    id: z.string(),
    number: z.string(),
    kind: z.enum(requestKinds),
    title: z.string(),
    body: z.string(),
    purpose: z.string(),
    basis: z.string(),
    subject: z
      .object({ kind: z.enum(subjectKinds).nullable(), id: z.string().nullable(), title: z.string() })
      .openapi({ description: "The id is told to who may see that thing" }),
    urgency: z.enum(urgencies),
    state: z.enum(requestStates),
    isOpen: z.boolean(),
    isOverdue: z.boolean(),
    isOwn: z.boolean().openapi({ description: "Whether the caller's agency asked it" }),
    waitsForUs: z.boolean(),
    dueOn: z.iso.date(),
    askedBy: z.string(),
    askedByName: z.string(),
    askedAt: time,
    addressedTo: z.string(),
    holder: z.string(),
    holderHasPeople: z.boolean().openapi({
      description:
        "false where nobody at its holder has an account yet: the request waits for one, and is printed as a letter",
    }),
    heldSince: time,
    formerSees: z.boolean(),
    seenBy: z.array(z.string()).openapi({ description: "The agencies that see it beside who asks" }),
    extension: z
      .object({ until: z.iso.date(), reason: z.string(), byName: z.string(), at: time })
      .nullable()
      .openapi({ description: "More time that is asked for and not decided" }),
    escalation: z.number().int(),
    escalatedAt: time.nullable(),
    closedAt: time.nullable(),
    closeReason: z.string().nullable(),
    agency: z.string(),
    version: z.number().int(),
    abilities,
  })
  .openapi("ExchangeRequest");

export const listedRequest = requestAnswer.extend({ unread: z.number().int() }).openapi("ListedExchangeRequest");

const answerPart = z
  .object({
    id: z.string(),
    body: z.string(),
    links: z.array(answerLink.extend({ id: z.string() })),
    isLast: z.boolean(),
    givenByName: z.string(),
    givenAt: time,
    agency: z.string(),
    isUnread: z.boolean(),
    files: attachments,
    seen: receipts,
  })
  .openapi("ExchangeAnswer");

export const requestFileAnswer = requestAnswer
  .extend({
    files: attachments,
    seen: receipts,
    answers: z.array(answerPart),
    messages: z.array(messageAnswer),
    steps: z.array(stepAnswer),
  })
  .openapi("ExchangeRequestFile");

export function requestJson(ctx: Context, of: ExchangeRequest): z.output<typeof requestAnswer> {
  const may = requestAbilities(ctx.actor, of);
  const open = isOpen(of.state);
  const isOwn = holds(ctx.actor, of.agency);
  return {
    id: of.id,
    number: of.number,
    kind: of.kind,
    title: of.title,
    body: of.body,
    purpose: of.purpose,
    basis: of.basis,
    subject: { kind: of.subjectKind, id: of.subjectId, title: of.subjectTitle },
    urgency: of.urgency,
    state: of.state,
    isOpen: open,
    isOverdue: open && ctx.now() >= of.dueAt,
    isOwn,
    waitsForUs: open && (holds(ctx.actor, of.holder) || (isOwn && of.extensionUntil !== null)),
    dueOn: of.dueOn,
    askedBy: of.askedBy,
    askedByName: of.askedByName,
    askedAt: of.askedAt.toISOString(),
    addressedTo: of.addressedTo,
    holder: of.holder,
    holderHasPeople: of.holderHasPeople,
    heldSince: of.heldSince.toISOString(),
    formerSees: of.formerSees,
    seenBy: of.sharedWith,
    extension:
      of.extensionUntil === null
        ? null
        : {
            until: of.extensionUntil,
            reason: of.extensionReason ?? "",
            byName: of.extensionByName ?? "",
            at: (of.extensionAt ?? of.askedAt).toISOString(),
          },
    escalation: of.escalation,
    escalatedAt: of.escalatedAt?.toISOString() ?? null,
    closedAt: of.closedAt?.toISOString() ?? null,
    closeReason: of.closeReason,
    agency: of.agency,
    version: of.version,
    abilities: {
      acknowledge: abilityJson(ctx, may.acknowledge),
      answer: abilityJson(ctx, may.answer),
      refuse: abilityJson(ctx, may.refuse),
      withdraw: abilityJson(ctx, may.withdraw),
      askExtension: abilityJson(ctx, may.askExtension),
      decideExtension: abilityJson(ctx, may.decideExtension),
      passOn: abilityJson(ctx, may.passOn),
      write: abilityJson(ctx, may.write),
    },
  };
}

export function requestFileJson(ctx: Context, of: RequestFile): z.output<typeof requestFileAnswer> {
  const partJson = (one: RequestAnswer): z.output<typeof answerPart> => ({
    id: one.id,
    body: one.body,
    links: one.links,
    isLast: one.isLast,
    givenByName: one.givenByName,
    givenAt: one.givenAt.toISOString(),
    agency: one.agency,
    isUnread: isUnread(ctx, of.thread, one.id, one.givenBy),
    files: filesOf(of.thread, one.id),
    seen: seenBy(of.thread, one.id, one.agency),
  });
  return {
    ...requestJson(ctx, of),
    files: filesOf(of.thread, of.id),
    seen: seenBy(of.thread, of.id, of.agency),
    answers: of.answers.map(partJson),
    messages: messagesJson(ctx, of.thread),
    steps: stepsJson(of.steps),
  };
}
