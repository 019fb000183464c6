import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { record } from "../../facts/index.ts";
import type { NewServiceKey } from "../model.ts";
import { keyCreated } from "../model.ts";
import { canAdminister } from "../policy.ts";
import { insertKey } from "../store.ts";
import { newServiceKeyToken, tokenHash } from "../token.ts";

const dayMs = 24 * 60 * 60_000;

/** Makes a key for a program of the actor's agency; the token is shown once and stored as its digest. */
export async function createServiceKey(
  ctx: Context,
  input: NewServiceKey,
): Promise<{ id: string; token: string; prefix: string; expiresAt: Date }> {
  allow(canAdminister(ctx.actor), ctx.lang);
  const { token, prefix } = newServiceKeyToken();
  const now = ctx.now();
  const id = newId("key", now);
  const agency = ctx.actor.agency as string;
  const expiresAt = new Date(now.getTime() + input.days * dayMs);
  await ctx.transaction(async (tx) => {
    await tx.run(insertKey, {
      id,
      prefix,
      hash: tokenHash(token),
      name: input.name,
      agency,
      scopes: input.scopes,
      sources: input.sources,
      created_by: ctx.actor.id,
      created_at: now,
      expires_at: expiresAt,
    });
    const payload = { prefix, scopes: input.scopes, sources: input.sources, expiresAt: expiresAt.toISOString() };
    await record(ctx, tx, keyCreated, { id, agency, level: "own", sharedWith: [] }, payload);
  });
  return { id, token, prefix, expiresAt };
}
