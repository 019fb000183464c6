import type { Context } from "../../../kernel/context.ts";
import { createContext } from "../../../kernel/context.ts";
import { record } from "../../facts/index.ts";
import type { Caller, Gate } from "../gate.ts";
import { signedOut } from "../model.ts";
import type { Held } from "../session.ts";
import { deleteSession } from "../store.ts";

/** Ends a session. */
export async function signOut(gate: Gate, caller: Caller, held: Held): Promise<void> {
  const ctx: Context = createContext(gate.database, {
    actor: held.actor,
    clock: gate.clock,
    lang: caller.lang,
    requestId: caller.requestId,
  });
  await ctx.transaction(async (tx) => {
    if ((await tx.run(deleteSession, { hash: held.hash })) === 0) return;
    const { id, agency } = held.actor;
    await record(ctx, tx, signedOut, { id, agency: agency as string, level: "own", sharedWith: [] }, {});
  });
}
