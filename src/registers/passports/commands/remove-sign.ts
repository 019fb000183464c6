import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import { signRemoved } from "../model.ts";
import { asEditor } from "../own-passport.ts";
import { removeSignRow, signById } from "../store/signs.ts";
import { aboutPassport } from "../visibility.ts";

/** Takes a sign back that is no longer one. */
export function removeSign(ctx: Context, passport: string, id: string, seen: number): Promise<void> {
  return asEditor(ctx, passport, async (tx, of) => {
    await tx.get(signById, { passport, id });
    if ((await tx.run(removeSignRow, { id, seen, at: ctx.now() })) === 0) throw problem("stale");
    await record(ctx, tx, signRemoved, aboutPassport(ctx, of), { sign: id });
  });
}
