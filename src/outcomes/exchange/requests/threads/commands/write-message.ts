import { allow, holds } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { newId } from "../../../../../kernel/id.ts";
import type { Fault } from "../../../../../kernel/problem.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { text } from "../../../../../kernel/text/index.ts";
import { record } from "../../../../../services/facts/index.ts";
import { attachFiles } from "../attach.ts";
import type { Message, WriteMessage } from "../model.ts";
import { messageWritten } from "../model.ts";
import { canWriteMessage } from "../policy.ts";
import { readersOfThread, toMessage } from "../queries.ts";
import { insertMessage, messageById } from "../store.ts";

/**
 * Writes on a request or an operation, for those who see it now. `invalid` names an agency that does not take part, or a message that is not the
 * own agency's to correct. Task: 2390 II.2.3.
 */
export async function writeMessage(ctx: Context, thread: string, input: WriteMessage): Promise<Message> {
  allow(canWriteMessage(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const readers = await readersOfThread(tx, thread);
    const stranger = input.mentions.findIndex((one) => !readers.includes(one));
    if (stranger >= 0) throw fault(ctx, `/mentions/${stranger}`, "mention");
    if (input.corrects !== undefined) {
      const corrected = await tx.find(messageById, { id: input.corrects });
      if (corrected === null || corrected.thread_id !== thread || !holds(ctx.actor, corrected.agency))
        throw fault(ctx, "/corrects", "corrects");
    }
    const at = ctx.now();
    const id = newId("xms", at);
    const agency = ctx.actor.agency as string;
    await tx.run(insertMessage, {
      id,
      thread,
      body: input.body,
      mentions: [...new Set(input.mentions)],
      corrects: input.corrects ?? null,
      author: ctx.actor.id,
      author_name: ctx.actor.name,
      at,
      agency,
      readers,
    });
    await attachFiles(ctx, tx, input.files, { id, thread, readers });
    await record(
      ctx,
      tx,
      messageWritten,
      { id: thread, agency, level: "named", sharedWith: readers },
      { message: id, corrects: input.corrects ?? null, mentions: input.mentions, by: ctx.actor.name },
    );
    return toMessage(await tx.get(messageById, { id }));
  });
}

function fault(ctx: Context, pointer: string, code: "mention" | "corrects") {
  const faults: Fault[] = [{ pointer, code, message: text(ctx.lang, `exchange-requests.fault.${code}`) }];
  return problem("invalid", undefined, { faults });
}
