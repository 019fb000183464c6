import type { Verdict } from "../../../kernel/actor.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { Json } from "../../../kernel/db/statement.ts";
import { problem } from "../../../kernel/problem.ts";
import type { Visibility } from "../../../services/facts/index.ts";
import type { Notice } from "../model.ts";
import { foldedNotice } from "../model.ts";
import { noticeById, toNotice, updateNotice, writtenColumns } from "../store/desk.ts";

/**
 * The steps that every change of a notice has in common: find it in the own agency, ask the policy, hold it against the version
 * its author saw (`stale` otherwise), write. `work` gives the changed fields and records the command's fact.
 */
export async function changeNotice(
  ctx: Context,
  id: string,
  seen: number,
  may: (of: Notice) => Verdict,
  work: (tx: Transaction, of: Notice) => Promise<Partial<Notice>>,
): Promise<Notice> {
  if (ctx.actor.agency === null) throw problem("unauthenticated");
  return ctx.transaction(async (tx) => {
    const before = toNotice(await tx.get(noticeById, { id }));
    allow(may(before), ctx.lang);
    if (seen !== before.version) throw problem("stale");
    const changed: Notice = { ...before, ...(await work(tx, before)), version: before.version + 1 };
    await writeNotice(tx, changed, seen);
    return changed;
  });
}

/** Writes a notice over the version that was read; `stale` when that is there no longer. */
export async function writeNotice(tx: Transaction, of: Notice, seen: number): Promise<void> {
  const done = await tx.run(updateNotice, {
    id: of.id,
    seen,
    number: of.number,
    ...writtenColumns(of, foldedNotice(of)),
    state: of.state,
    edited_by: of.editedBy,
    submitted_by: of.submittedBy,
    submitted_at: of.submittedAt,
    approved_by: of.approvedBy,
    published_at: of.publishedAt,
    expires_at: of.expiresAt,
    ended_at: of.endedAt,
    reason: of.reason,
    corrected_by: of.correctedBy,
    history: of.history as unknown as Json,
    level: of.level,
    version: of.version,
  });
  if (done === 0) throw problem("stale");
}

/** Who may see what happened: a public notice's publication and end are public, the work before it is the agency's own. */
export function about(of: Notice, level: "own" | "public"): Visibility & { id: string } {
  return { id: of.id, agency: of.agency, level, sharedWith: [] };
}
