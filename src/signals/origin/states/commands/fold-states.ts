import { statesPerBlock, withStates } from "../../../../engines/codes/index.ts";
import type { Context } from "../../../../kernel/context.ts";
import { stateOf } from "../model.ts";
import { holdBlock, makeBlock, takeTail, waitingBlocks, writeBlock } from "../store/folding.ts";

const atOnce = 100;

/** Folds changes into their blocks, a block a transaction, until none waits or the job is to stop; how many changes. As verification. */
export async function foldStates(ctx: Context, signal?: AbortSignal): Promise<number> {
  let folded = 0;
  for (;;) {
    const blocks = await ctx.read((tx) => tx.rows(waitingBlocks, { limit: atOnce }));
    for (const { batch_id: batch, block, size, agency } of blocks) {
      if (signal?.aborted === true) return folded;
      folded += await ctx.transaction(async (tx) => {
        // The last block of a batch is as long as the codes that are left.
        const codes = Math.min(statesPerBlock, size - block * statesPerBlock);
        await tx.run(makeBlock, { batch, block, states: Buffer.alloc(Math.ceil(codes / 2)), agency });
        const { states } = await tx.get(holdBlock, { batch, block });
        const tail = await tx.rows(takeTail, { batch, block });
        if (tail.length === 0) return 0;
        const changes = tail
          .toSorted((one, other) => one.step - other.step)
          .map(({ counter, state }) => [counter - block * statesPerBlock, stateOf(state)] as const);
        await tx.run(writeBlock, { batch, block, states: Buffer.from(withStates(states, changes)) });
        return tail.length;
      });
    }
    if (blocks.length < atOnce) return folded;
  }
}
