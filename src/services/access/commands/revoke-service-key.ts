import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../facts/index.ts";
import { keyRevoked } from "../model.ts";
import { canAdminister } from "../policy.ts";
import { keyById, revokeKey } from "../store.ts";

/** Revokes a key: the next request with it is refused. */
export async function revokeServiceKey(ctx: Context, id: string): Promise<void> {
  allow(canAdminister(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const key = await tx.get(keyById, { id });
    if ((await tx.run(revokeKey, { id, at: ctx.now() })) === 0)
      throw problem("conflict", text(ctx.lang, "access.key.revoked"));
    await record(ctx, tx, keyRevoked, { id, agency: key.agency, level: "own", sharedWith: [] }, {});
  });
}
