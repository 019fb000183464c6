import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { rulesAsOf } from "../../../registers/reference/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { Notice } from "../model.ts";
import {
  correctionHistory,
  noticeNumberIn,
  noticePublished,
  noticeSeries,
  publicationDays,
  publicationRule,
} from "../model.ts";
import { canApproveNotice } from "../policy.ts";
import { insertNumber, nextNumber, noticeById, showSubjects, takeNumbers, toNotice } from "../store/desk.ts";
import { about, changeNotice, writeNotice } from "./change-notice.ts";

/**
 * Publishes a submitted notice: the act of a second person. It gets its number here, and takes the place of the one it corrects,
 * whose day of expiry it keeps. Law: Law 19/2023 art. 40, Decree 55/2024 art. 24.3. Task: 2390 II.5.1, 2390 II.5.6.
 */
export function approveNotice(ctx: Context, id: string, seen: number): Promise<Notice> {
  return changeNotice(
    ctx,
    id,
    seen,
    (of) => canApproveNotice(ctx.actor, of),
    async (tx, of) => {
      const at = ctx.now();
      const corrected = of.corrects === null ? null : await replaced(ctx, tx, of, of.corrects, at);
      const series = noticeSeries(of.kind, dayInVietnam(at).slice(0, 4));
      const { last } = await tx.get(nextNumber, { series });
      const number = noticeNumberIn(series, last);
      const expiresAt = corrected === null ? await expiryOf(ctx, tx, of, at) : corrected.expiresAt;
      if (corrected !== null) await tx.run(takeNumbers, { from: corrected.id, to: id });
      await tx.run(insertNumber, { number, notice_id: id, agency: of.agency });
      await tx.run(showSubjects, { notice_id: id, level: "public", expires_at: expiresAt });
      await record(ctx, tx, noticePublished, about(of, "public"), {
        number,
        kind: of.kind,
        expiresAt: expiresAt?.toISOString() ?? null,
        corrects: corrected?.number ?? null,
      });
      return {
        history: corrected === null ? [] : correctionHistory(corrected, of, at),
        state: "published",
        level: "public",
        number,
        approvedBy: ctx.actor.id,
        publishedAt: at,
        expiresAt,
        reason: null,
      };
    },
  );
}

/** When it is taken down by itself: a violator's entry as the rule in force that day says, others never. */
async function expiryOf(ctx: Context, tx: Transaction, of: Notice, at: Date): Promise<Date | null> {
  if (of.kind !== "violator") return null;
  const rules = await rulesAsOf(tx, dayInVietnam(at), "consumer");
  const days = publicationDays(rules.find((rule) => rule.id === publicationRule)?.check ?? null);
  if (days === null) throw problem("conflict", text(ctx.lang, "notices.problem.no-rule"));
  return new Date(at.getTime() + days * 86_400_000);
}

/** Ends the notice that is corrected; the public sees one or the other, never both and never neither. */
async function replaced(ctx: Context, tx: Transaction, by: Notice, id: string, at: Date): Promise<Notice> {
  const row = await tx.find(noticeById, { id });
  const corrected = row === null ? null : toNotice(row);
  if (corrected?.state !== "published" || corrected.agency !== by.agency)
    throw problem("conflict", text(ctx.lang, "notices.problem.corrects"));
  const ended: Notice = {
    ...corrected,
    state: "withdrawn",
    level: "own",
    endedAt: at,
    correctedBy: by.id,
    version: corrected.version + 1,
  };
  await tx.run(showSubjects, { notice_id: id, level: "own", expires_at: corrected.expiresAt });
  await writeNotice(tx, ended, corrected.version);
  return corrected;
}
