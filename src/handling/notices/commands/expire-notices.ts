import type { Context } from "../../../kernel/context.ts";
import { Problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import { noticeExpired } from "../model.ts";
import { dueNotices, noticeById, showSubjects, toNotice } from "../store/desk.ts";
import { about, writeNotice } from "./change-notice.ts";

/**
 * Takes down the notices whose time is over, each in a transaction of the agency that published it; how many. The public plane
 * does not wait for this: its policy hides an expired row by itself. Law: Decree 55/2024 art. 24.3.
 */
export async function expireNotices(house: Context, contextOf: (agency: string) => Context): Promise<number> {
  const due = await house.read((tx) => tx.rows(dueNotices, { at: house.now() }));
  let expired = 0;
  for (const { id, agency } of due) if (await expireNotice(contextOf(agency), id)) expired++;
  return expired;
}

/** False when someone withdrew it, or another worker expired it, meanwhile: nothing is left to do then. */
async function expireNotice(ctx: Context, id: string): Promise<boolean> {
  const work = ctx.transaction(async (tx) => {
    const of = toNotice(await tx.get(noticeById, { id }));
    if (of.state !== "published" || of.number === null) return false;
    await tx.run(showSubjects, { notice_id: id, level: "own", expires_at: of.expiresAt });
    await record(ctx, tx, noticeExpired, about(of, "public"), { number: of.number });
    const ended = { ...of, state: "expired", level: "own", endedAt: ctx.now(), version: of.version + 1 } as const;
    await writeNotice(tx, ended, of.version);
    return true;
  });
  return work.catch((error: unknown) => {
    if (error instanceof Problem && error.code === "stale") return false;
    throw error;
  });
}
