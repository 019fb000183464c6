import { allow, holds } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { newId } from "../../../kernel/id.ts";
import { Problem, problem } from "../../../kernel/problem.ts";
import type { TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { CaseParty } from "../../cases/index.ts";
import { canReadCases, caseWithParties } from "../../cases/index.ts";
import type { DraftNotice, Notice, Subject } from "../model.ts";
import { foldedNotice, noticeDrafted } from "../model.ts";
import { canDraftNotice } from "../policy.ts";
import {
  dropSubjects,
  insertNotice,
  insertOrigin,
  insertSubjects,
  noticeById,
  subjectsOf,
  toNotice,
  writtenColumns,
} from "../store/desk.ts";
import type { SubjectKind } from "../subjects.ts";
import { foldSubject } from "../subjects.ts";
import { about } from "./change-notice.ts";

/**
 * Drafts a notice, alone, from a case of the own agency, or as the correction of a published one. Without subjects of its own it
 * takes the case's shops, or those of the notice it corrects. Task: 2390 II.5.1.
 */
export async function draftNotice(ctx: Context, input: DraftNotice): Promise<Notice> {
  allow(canDraftNotice(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const parties = input.caseId === undefined ? [] : await partiesOf(ctx, tx, input.caseId);
    const inherited = input.corrects === undefined ? null : await subjectsOfCorrected(ctx, tx, input);
    // A correction stands beside what it corrects, also where another agency published that and ended since.
    const own = inherited?.agency ?? (ctx.actor.agency as string);
    const at = ctx.now();
    const drafted: Notice = {
      id: newId("not", at),
      number: null,
      kind: input.kind,
      title: input.title,
      body: input.body,
      advice: input.advice,
      violator: input.violator,
      state: "draft",
      draftedBy: ctx.actor.id,
      draftedAt: at,
      editedBy: [],
      submittedBy: null,
      submittedAt: null,
      approvedBy: null,
      publishedAt: null,
      expiresAt: null,
      endedAt: null,
      reason: null,
      corrects: input.corrects ?? null,
      correction: input.correction ?? null,
      correctedBy: null,
      history: [],
      agency: own,
      level: "own",
      version: 1,
    };
    await tx.run(insertNotice, {
      id: drafted.id,
      kind: drafted.kind,
      ...writtenColumns(drafted, foldedNotice(drafted)),
      state: drafted.state,
      drafted_by: drafted.draftedBy,
      drafted_at: at,
      corrects: drafted.corrects,
      agency: own,
      level: drafted.level,
      version: drafted.version,
    });
    await writeSubjects(tx, drafted, input.subjects ?? inherited?.subjects ?? parties.flatMap(asSubject));
    if (input.caseId !== undefined)
      await tx.run(insertOrigin, { notice_id: drafted.id, case_id: input.caseId, agency: own });
    const payload = { kind: drafted.kind, caseId: input.caseId ?? null, corrects: drafted.corrects };
    await record(ctx, tx, noticeDrafted, about(drafted, "own"), payload);
    return drafted;
  });
}

/** Puts these subjects in the place of those a draft has. */
export async function writeSubjects(tx: Transaction, of: Notice, subjects: readonly Subject[]): Promise<void> {
  await tx.run(dropSubjects, { notice_id: of.id });
  await tx.run(insertSubjects, {
    notice_id: of.id,
    agency: of.agency,
    kinds: subjects.map((subject) => subject.kind),
    values: subjects.map((subject) => subject.value),
    folded: subjects.map((subject) => foldSubject(subject.kind, subject.value) ?? ""),
    shown: subjects.map((subject) => subject.shown || subject.value),
  });
}

/** A case that the actor does not see, and one of another agency that they do, are both no ground for a notice of theirs. */
async function partiesOf(ctx: Context, tx: Transaction, caseId: string): Promise<CaseParty[]> {
  allow(canReadCases(ctx.actor), ctx.lang);
  try {
    const found = await caseWithParties(tx, caseId);
    if (holds(ctx.actor, found.agency)) return found.parties;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "not-found") throw error;
  }
  throw wrong(ctx, "/caseId", "notices.problem.no-case");
}

async function subjectsOfCorrected(
  ctx: Context,
  tx: Transaction,
  input: DraftNotice,
): Promise<{ agency: string; subjects: Subject[] }> {
  const id = input.corrects as string;
  const row = await tx.find(noticeById, { id });
  const corrected = row === null ? null : toNotice(row);
  if (corrected?.state !== "published" || corrected.kind !== input.kind)
    throw wrong(ctx, "/corrects", "notices.problem.corrects");
  const subjects = await tx.rows(subjectsOf, { notice_id: id });
  return {
    agency: corrected.agency,
    subjects: subjects.map((subject) => ({ ...subject, kind: subject.kind as SubjectKind })),
  };
}

function asSubject(party: CaseParty): Subject[] {
  return foldSubject("seller", party.name) === null ? [] : [{ kind: "seller", value: party.name, shown: party.name }];
}

function wrong(ctx: Context, pointer: string, key: TextKey): Problem {
  return problem("invalid", undefined, { faults: [{ pointer, code: "custom", message: text(ctx.lang, key) }] });
}
