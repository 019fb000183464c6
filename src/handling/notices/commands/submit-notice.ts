import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { Notice } from "../model.ts";
import { noticeSubmitted } from "../model.ts";
import { canSubmitNotice } from "../policy.ts";
import { about, changeNotice } from "./change-notice.ts";

/** Lays a draft before the approvers of the agency; from here its text stands still. */
export function submitNotice(ctx: Context, id: string, seen: number): Promise<Notice> {
  return changeNotice(
    ctx,
    id,
    seen,
    (of) => canSubmitNotice(ctx.actor, of),
    async (tx, of) => {
      await record(ctx, tx, noticeSubmitted, about(of, "own"), {});
      return { state: "submitted", submittedBy: ctx.actor.id, submittedAt: ctx.now(), reason: null };
    },
  );
}
