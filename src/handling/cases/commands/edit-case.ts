import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { Case, EditCase } from "../model.ts";
import { caseEdited } from "../model.ts";
import { canEditCase } from "../policy.ts";
import { changeCase } from "./change-case.ts";

/** Changes the title or the summary of a case. */
export function editCase(ctx: Context, id: string, seen: number, input: EditCase): Promise<Case> {
  return changeCase(
    ctx,
    id,
    seen,
    (of) => canEditCase(ctx.actor, of),
    async (tx, of) => {
      const edited = { title: input.title ?? of.title, summary: input.summary ?? of.summary };
      const fields = (["title", "summary"] as const).filter((field) => edited[field] !== of[field]);
      await record(ctx, tx, caseEdited, of, { fields });
      return edited;
    },
  );
}
