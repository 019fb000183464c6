import { z } from "@hono/zod-openapi";
import type { Context } from "../../../../kernel/context.ts";
import { ability, abilityJson } from "../../../../kernel/http/ability.ts";
import type { Fact } from "../../../../services/facts/index.ts";
import type { Message } from "./model.ts";
import { canEditMessage } from "./policy.ts";
import type { Thread } from "./queries.ts";

const time = z.iso.datetime();
const seen = z.object({ agency: z.string(), name: z.string(), seenAt: time });
const attachment = z.object({
  hash: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  href: z.string(),
});

export const messageAnswer = z
  .object({
    id: z.string(),
    body: z.string(),
    mentions: z.array(z.string()),
    corrects: z.string().nullable(),
    author: z.string(),
    authorName: z.string(),
    agency: z.string(),
    writtenAt: time,
    editedAt: time.nullable(),
    isUnread: z.boolean(),
    files: z.array(attachment),
    seen: z.array(seen).openapi({ description: "Who of other agencies has read it, and when" }),
    edit: ability,
  })
  .openapi("ExchangeMessage");

export const stepAnswer = z
  .object({
    id: z.string(),
    at: time,
    type: z.string(),
    agency: z.string(),
    payload: z.record(z.string(), z.unknown()),
  })
  .openapi("ExchangeStep");

export const attachments = z.array(attachment);
export const receipts = z.array(seen);

/** The messages of a thread as the actor reads them. */
export function messagesJson(ctx: Context, thread: Thread): z.output<typeof messageAnswer>[] {
  return thread.messages.map((one) => messageJson(ctx, one, thread));
}

export function messageJson(ctx: Context, one: Message, thread: Thread): z.output<typeof messageAnswer> {
  return {
    id: one.id,
    body: one.body,
    mentions: one.mentions,
    corrects: one.corrects,
    author: one.author,
    authorName: one.authorName,
    agency: one.agency,
    writtenAt: one.writtenAt.toISOString(),
    editedAt: one.editedAt?.toISOString() ?? null,
    isUnread: isUnread(ctx, thread, one.id, one.author),
    files: filesOf(thread, one.id),
    seen: seenBy(thread, one.id, one.agency),
    edit: abilityJson(ctx, canEditMessage(ctx.actor, one, ctx.now())),
  };
}

/** The files that go with a thing. */
export function filesOf(thread: Thread, on: string): z.output<typeof attachments> {
  return thread.attachments
    .filter((file) => file.on === on)
    .map(({ hash, name, type, size }) => ({ hash, name, type, size, href: `/v1/exchange/attachments/${on}/${hash}` }));
}

/** Who of other agencies than its writer's has read a thing. */
export function seenBy(thread: Thread, thing: string, agency: string): z.output<typeof receipts> {
  return thread.receipts
    .filter((one) => one.thing === thing && one.agency !== agency)
    .map((one) => ({ agency: one.agency, name: one.name, seenAt: one.seenAt.toISOString() }));
}

/** Whether the actor had not read a thing of somebody else before this reading. */
export function isUnread(ctx: Context, thread: Thread, thing: string, person: string): boolean {
  if (person === ctx.actor.id) return false;
  return !thread.receipts.some((one) => one.thing === thing && one.person === ctx.actor.id);
}

export function stepsJson(steps: readonly Fact[]): z.output<typeof stepAnswer>[] {
  return steps.map(({ id, at, type, agency, payload }) => ({
    id,
    at: at.toISOString(),
    type,
    agency,
    payload: payload as Record<string, unknown>,
  }));
}
