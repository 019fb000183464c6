import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import { problem } from "../../../../kernel/problem.ts";
import { canReadRequests } from "../policy.ts";
import type { Attachment, Message, Receipt } from "./model.ts";
import {
  attachmentOf,
  attachmentsOfThread,
  insertReceipts,
  messagesOfThread,
  receiptsOfThread,
  threadReaders,
} from "./store.ts";

/** What is written on a thing, what goes with it, and who has read what of it. */
export type Thread = { messages: Message[]; attachments: Attachment[]; receipts: Receipt[] };

/** The agencies that see a request or an operation now; `not-found` where there is none to see. */
export async function readersOfThread(tx: Transaction, id: string): Promise<string[]> {
  const { readers } = await tx.get(threadReaders, { id });
  if (readers === null) throw problem("not-found");
  return [...new Set(readers)];
}

/** The thread of a request or an operation that the actor sees. */
export async function threadOf(tx: Transaction, id: string): Promise<Thread> {
  const messages = await tx.rows(messagesOfThread, { thread: id });
  const attachments = await tx.rows(attachmentsOfThread, { thread: id });
  const receipts = await tx.rows(receiptsOfThread, { thread: id });
  return {
    messages: messages.map(toMessage),
    attachments: attachments.map(toAttachment),
    receipts: receipts.map((row) => ({
      thing: row.thing_id,
      agency: row.agency,
      person: row.person,
      name: row.person_name,
      seenAt: row.seen_at,
    })),
  };
}

/** Notes that the actor has read these things, which others wrote; once a person and thing, and the writer's agency learns when. */
export async function noteReceipts(
  ctx: Context,
  tx: Transaction,
  thread: string,
  things: readonly { id: string; agency: string; person: string }[],
): Promise<void> {
  const others = things.filter((one) => one.person !== ctx.actor.id);
  if (others.length === 0) return;
  await tx.run(insertReceipts, {
    things: others.map((one) => one.id),
    writers: others.map((one) => one.agency),
    thread,
    agency: ctx.actor.agency as string,
    person: ctx.actor.id,
    name: ctx.actor.name,
    at: ctx.now(),
  });
}

/** A file that goes with something the actor may read; `not-found` for any other. */
export async function getAttachment(ctx: Context, on: string, hash: string): Promise<Attachment> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  return toAttachment(await ctx.read((tx) => tx.get(attachmentOf, { on, hash })));
}

export function toMessage(row: RowOf<typeof messagesOfThread>): Message {
  return {
    id: row.id,
    threadId: row.thread_id,
    body: row.body,
    mentions: row.mentions,
    corrects: row.corrects,
    author: row.author,
    authorName: row.author_name,
    writtenAt: row.written_at,
    editedAt: row.edited_at,
    agency: row.agency,
  };
}

function toAttachment(row: RowOf<typeof attachmentsOfThread>): Attachment {
  const { on_id, file_id, size, ...same } = row;
  return { ...same, on: on_id, fileId: file_id, size: Number(size) };
}
