import type { Context } from "../../../kernel/context.ts";
import { holdAddressed } from "../../../registers/agencies/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { Case, ShareCase } from "../model.ts";
import { caseShared } from "../model.ts";
import { canShareCase } from "../policy.ts";
import { shareChildren, shown } from "../store.ts";
import { changeCase } from "./change-case.ts";

/**
 * Widens or narrows who may see a case and all that belongs to it. The fact carries the new visibility: who is let in sees the
 * step, who is shut out does not. Task: 2390 II.2.3.
 */
export function shareCase(ctx: Context, id: string, seen: number, input: ShareCase): Promise<Case> {
  return changeCase(
    ctx,
    id,
    seen,
    (of) => canShareCase(ctx.actor, of),
    async (tx, of) => {
      await holdAddressed(ctx, tx, "/sharedWith", input.sharedWith, { groups: true, also: of.sharedWith });
      const sharing = { level: input.level, sharedWith: [...new Set(input.sharedWith)] };
      const { level, shared_with } = shown({ ...of, ...sharing });
      await Promise.all(shareChildren.map((share) => tx.run(share, { case_id: id, level, shared_with })));
      await record(
        ctx,
        tx,
        caseShared,
        { ...of, ...sharing },
        { from: of.level, to: sharing.level, sharedWith: sharing.sharedWith },
      );
      return sharing;
    },
  );
}
