import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import { problem } from "../../../../kernel/problem.ts";
import { canSeeWebhooks } from "../policy.ts";
import { messageById, messagesPage, triesOf } from "../store/messages.ts";
import { webhookById, webhooksPage } from "../store/webhooks.ts";
import type { Message, MessageState, Try, Webhook, WebhookState } from "./model.ts";

/** Webhooks of the agency, newest first; one more than `limit` where there are more. */
export async function listWebhooks(ctx: Context, before: string | null, limit: number): Promise<Webhook[]> {
  allow(canSeeWebhooks(ctx.actor), ctx.lang);
  return (await ctx.read((tx) => tx.rows(webhooksPage, { before, limit: limit + 1 }))).map(asWebhook);
}

export async function getWebhook(ctx: Context, id: string): Promise<Webhook> {
  allow(canSeeWebhooks(ctx.actor), ctx.lang);
  return ctx.read((tx) => webhookIn(tx, id));
}

export async function webhookIn(tx: Transaction, id: string): Promise<Webhook> {
  return asWebhook(await tx.get(webhookById, { id }));
}

export async function messageIn(tx: Transaction, id: string): Promise<Message> {
  return asMessage(await tx.get(messageById, { id }));
}

/** What a list of messages is narrowed to. */
export type MessageFilter = { webhook: string | null; state: MessageState | null };

/** Messages, newest first; one more than `limit` where there are more. */
export async function listMessages(
  ctx: Context,
  { webhook, state }: MessageFilter,
  before: string | null,
  limit: number,
): Promise<Message[]> {
  allow(canSeeWebhooks(ctx.actor), ctx.lang);
  const rows = await ctx.read((tx) => tx.rows(messagesPage, { webhook, state, before, limit: limit + 1 }));
  return rows.map(asMessage);
}

/** One message with its tries, the last first. */
export async function getMessage(ctx: Context, id: string): Promise<Message & { said: Try[] }> {
  allow(canSeeWebhooks(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const [row, said] = await Promise.all([tx.find(messageById, { id }), tx.rows(triesOf, { message: id })]);
    if (row === null) throw problem("not-found");
    return { ...asMessage(row), said };
  });
}

function asWebhook(row: RowOf<typeof webhookById>): Webhook {
  const { failing_since, delivered_at, old_secret_until, made_at, state, ...rest } = row;
  return {
    ...rest,
    state: state as WebhookState,
    failingSince: failing_since,
    deliveredAt: delivered_at,
    oldSecretUntil: old_secret_until,
    madeAt: made_at,
  };
}

function asMessage(row: RowOf<typeof messageById>): Message {
  const { next_at, made_at, ended_at, agency: _, ...rest } = row;
  const { kind, state } = row as { kind: Message["kind"]; state: MessageState };
  return { ...rest, kind, state, nextAt: next_at, madeAt: made_at, endedAt: ended_at };
}
