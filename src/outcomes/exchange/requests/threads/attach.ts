import { holds } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { Problem, problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { fileOf } from "../../../../services/files/index.ts";
import { insertAttachments } from "./store.ts";

/**
 * Lets files go with a request, an answer or a message, to those who read that and to nobody else. Only the own agency's files go:
 * what another one shared is not handed on. `invalid` names a file that is not there to attach.
 */
export async function attachFiles(
  ctx: Context,
  tx: Transaction,
  ids: readonly string[],
  on: { id: string; thread: string; readers: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  const files = [];
  for (const [position, id] of ids.entries()) {
    const file = await fileOf(tx, id).catch((error: unknown) => {
      if (error instanceof Problem && error.code === "not-found") return null;
      throw error;
    });
    if (file === null || !holds(ctx.actor, file.agency)) {
      const message = text(ctx.lang, "exchange-requests.fault.file");
      throw problem("invalid", undefined, { faults: [{ pointer: `/files/${position}`, code: "file", message }] });
    }
    files.push(file);
  }
  await tx.run(insertAttachments, {
    on: on.id,
    thread: on.thread,
    file: files.map((one) => one.id),
    hash: files.map((one) => one.hash),
    name: files.map((one) => one.name),
    type: files.map((one) => one.type),
    size: files.map((one) => BigInt(one.size)),
    agency: ctx.actor.agency as string,
    readers: on.readers,
  });
}
