import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { Notice } from "../model.ts";
import { noticeWithdrawn } from "../model.ts";
import { canWithdrawNotice } from "../policy.ts";
import { showSubjects } from "../store/desk.ts";
import { about, changeNotice } from "./change-notice.ts";

/** Takes a notice back, published or not. That a public one was withdrawn is public; the reason stays with the agency. */
export function withdrawNotice(ctx: Context, id: string, seen: number, reason: string): Promise<Notice> {
  return changeNotice(
    ctx,
    id,
    seen,
    (of) => canWithdrawNotice(ctx.actor, of),
    async (tx, of) => {
      await tx.run(showSubjects, { notice_id: id, level: "own", expires_at: of.expiresAt });
      await record(ctx, tx, noticeWithdrawn, about(of, of.level), { number: of.number });
      return { state: "withdrawn", level: "own", endedAt: ctx.now(), reason };
    },
  );
}
