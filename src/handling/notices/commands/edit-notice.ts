import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { EditNotice, Notice } from "../model.ts";
import { noticeEdited } from "../model.ts";
import { canEditNotice } from "../policy.ts";
import { about, changeNotice } from "./change-notice.ts";
import { writeSubjects } from "./draft-notice.ts";

/** Changes a draft. Whoever changes it is one of its authors from then on and cannot approve it. */
export function editNotice(ctx: Context, id: string, seen: number, input: EditNotice): Promise<Notice> {
  return changeNotice(
    ctx,
    id,
    seen,
    (of) => canEditNotice(ctx.actor, of),
    async (tx, of) => {
      const { subjects, ...words } = input;
      const isViolator = of.kind === "violator";
      if (words.violator !== undefined && !isViolator) throw unfit(ctx, "/violator", "notices.problem.not-violator");
      if (words.correction !== undefined && of.corrects === null)
        throw unfit(ctx, "/correction", "notices.problem.corrects");
      if (subjects !== undefined) await writeSubjects(tx, of, subjects);
      const given = Object.entries(words).filter(([, value]) => value !== undefined);
      const fields = [...given.map(([field]) => field), ...(subjects === undefined ? [] : ["subjects"])];
      await record(ctx, tx, noticeEdited, about(of, "own"), { fields });
      const editedBy = ctx.actor.id === of.draftedBy ? of.editedBy : [...new Set([...of.editedBy, ctx.actor.id])];
      return { ...(Object.fromEntries(given) as Partial<Notice>), editedBy };
    },
  );
}

function unfit(ctx: Context, pointer: string, key: "notices.problem.not-violator" | "notices.problem.corrects") {
  return problem("invalid", undefined, { faults: [{ pointer, code: "custom", message: text(ctx.lang, key) }] });
}
