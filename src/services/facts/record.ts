import type { z } from "zod";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Json } from "../../kernel/db/statement.ts";
import { newId } from "../../kernel/id.ts";
import type { FactType, Visibility } from "./model.ts";
import { insertFact } from "./store/facts.ts";

/** Records the one fact of a command, in the command's own transaction. `about` is the thing it happened to, with its visibility. */
export async function record<P extends z.ZodType>(
  ctx: Context,
  tx: Transaction,
  fact: FactType<P>,
  about: Visibility & { id: string },
  payload: z.input<P>,
): Promise<string> {
  const at = ctx.now();
  const id = newId("fct", at);
  await tx.run(insertFact, {
    id,
    at,
    type: fact.type,
    subject: about.id,
    actor: ctx.actor.id,
    agency: about.agency,
    level: about.level,
    shared_with: [...about.sharedWith],
    request: ctx.requestId,
    payload: fact.payload.parse(payload) as Json,
  });
  return id;
}
