import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Json } from "../../../../kernel/db/statement.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { QueryParameters } from "../../ask-events.ts";
import { readParameters } from "../../ask-events.ts";
import { queryNamed } from "../../model.ts";
import { canSubscribe } from "../../policy.ts";
import { insertQuery } from "../../store/subscriptions.ts";

/** Gives a query a name of the house it is asked for; a name is given once. */
export async function nameQuery(
  ctx: Context,
  { name, query }: { name: string; query: QueryParameters },
): Promise<void> {
  allow(canSubscribe(ctx.actor), ctx.lang);
  const { agency } = ctx.actor;
  if (agency === null) throw problem("unauthenticated");
  readParameters(ctx, query);
  await ctx.transaction(async (tx) => {
    const made = await tx.run(insertQuery, { agency, name, query: query as Json, by: ctx.actor.id, at: ctx.now() });
    if (made === 0) throw problem("conflict", text(ctx.lang, "traces.query-exists", { name }));
    await record(ctx, tx, queryNamed, { id: name, agency, level: "own", sharedWith: [] }, { name });
  });
}
