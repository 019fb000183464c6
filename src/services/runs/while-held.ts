import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { newId } from "../../kernel/id.ts";
import { holdMs } from "./model.ts";
import type { runStatements } from "./store.ts";

type Holding = Pick<ReturnType<typeof runStatements>, "holdRun" | "releaseRun">;

/**
 * Takes a run up and works on it while nobody else does; what the work says, or false where another process holds it. Where this process dies, another
 * takes the run up two minutes later.
 */
export async function whileHeld<Left>(
  ctx: Context,
  { holdRun, releaseRun }: Holding,
  id: string,
  work: (holder: string) => Promise<Left>,
): Promise<Left | false> {
  const holder = newId("hld", ctx.now());
  const hold = () =>
    ctx.transaction((tx) =>
      tx.run(holdRun, { id, holder, at: ctx.now(), until: new Date(ctx.now().getTime() + holdMs) }),
    );
  if ((await hold()) === 0) return false;
  const holding = setInterval(() => void hold().catch(() => undefined), holdMs / 4);
  try {
    return await work(holder);
  } finally {
    clearInterval(holding);
    // Where this fails the hold runs out by itself.
    await ctx.transaction((tx) => tx.run(releaseRun, { id, holder })).catch(() => undefined);
  }
}

/** Runs that nobody is at work on any more, which are now offered again by `offer`; how many. */
export async function offerAbandoned(
  ctx: Context,
  { abandonedRuns }: Pick<ReturnType<typeof runStatements>, "abandonedRuns">,
  offer: (tx: Transaction, run: string) => Promise<unknown>,
): Promise<number> {
  return ctx.transaction(async (tx) => {
    const at = ctx.now();
    const abandoned = await tx.rows(abandonedRuns, { at, until: new Date(at.getTime() + holdMs) });
    for (const { id } of abandoned) await offer(tx, id);
    return abandoned.length;
  });
}
