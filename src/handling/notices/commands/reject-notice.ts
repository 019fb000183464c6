import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { Notice } from "../model.ts";
import { noticeRejected } from "../model.ts";
import { canRejectNotice } from "../policy.ts";
import { about, changeNotice } from "./change-notice.ts";

/** Sends a submitted notice back to its authors with the reason. */
export function rejectNotice(ctx: Context, id: string, seen: number, reason: string): Promise<Notice> {
  return changeNotice(
    ctx,
    id,
    seen,
    (of) => canRejectNotice(ctx.actor, of),
    async (tx, of) => {
      await record(ctx, tx, noticeRejected, about(of, "own"), { reason });
      return { state: "draft", reason };
    },
  );
}
