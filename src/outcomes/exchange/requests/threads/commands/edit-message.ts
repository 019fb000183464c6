import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { text } from "../../../../../kernel/text/index.ts";
import { record } from "../../../../../services/facts/index.ts";
import type { Message } from "../model.ts";
import { editableMs, messageEdited } from "../model.ts";
import { canEditMessage, canWriteMessage } from "../policy.ts";
import { readersOfThread, toMessage } from "../queries.ts";
import { messageById, updateMessage } from "../store.ts";

/** Changes the words of a message within ten minutes of writing it; whoever has read it already sees that it was changed. */
export async function editMessage(ctx: Context, thread: string, id: string, body: string): Promise<Message> {
  allow(canWriteMessage(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const readers = await readersOfThread(tx, thread);
    const before = toMessage(await tx.get(messageById, { id }));
    if (before.threadId !== thread) throw problem("not-found");
    const at = ctx.now();
    allow(canEditMessage(ctx.actor, before, at), ctx.lang);
    const written = await tx.run(updateMessage, { id, body, at, since: new Date(at.getTime() - editableMs) });
    if (written === 0) throw problem("forbidden", text(ctx.lang, "exchange-requests.reason.ten-minutes"));
    const about = { id: thread, agency: before.agency, level: "named", sharedWith: readers } as const;
    await record(ctx, tx, messageEdited, about, { message: id, by: ctx.actor.name });
    return toMessage(await tx.get(messageById, { id }));
  });
}
