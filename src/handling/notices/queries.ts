import { z } from "zod";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import { problem } from "../../kernel/problem.ts";
import { namesOf } from "../../services/access/index.ts";
import type { Fact } from "../../services/facts/index.ts";
import { timeLine } from "../../services/facts/index.ts";
import { wordsQuery } from "../cases/index.ts";
import type { Caution } from "./cautions.ts";
import { cautionsOf } from "./cautions.ts";
import type { Notice, NoticeKind, NoticeState, PublicNotice, Subject } from "./model.ts";
import { canReadNotices } from "./policy.ts";
import { noticeById, noticesPage, originOf, subjectsOf, toNotice } from "./store/desk.ts";
import { publishedAbout, publishedByNumber, publishedPage, toPublicNotice } from "./store/published.ts";
import type { SubjectKind } from "./subjects.ts";
import { lookUpForms } from "./subjects.ts";

export type Names = Map<string, string>;
/** A notice as its agency works on it: with its subjects, its case, what to look at twice, and the names of those who worked on it. */
export type NoticeFile = Notice & { subjects: Subject[]; caseId: string | null; cautions: Caution[]; names: Names };
export type NoticeFilter = {
  states?: readonly NoticeState[] | undefined;
  kind?: NoticeKind | undefined;
  caseId?: string | undefined;
  q?: string | undefined;
};
type Page = { cursor?: string | undefined; limit: number };

/** The notices of the actor's own agency, newest draft first. */
export async function listNotices(
  ctx: Context,
  filter: NoticeFilter,
  page: Page,
): Promise<{ items: Notice[]; next: string | null; names: Names }> {
  allow(canReadNotices(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  return ctx.read(async (tx) => {
    const rows = await tx.rows(noticesPage, {
      states: filter.states ?? null,
      kind: filter.kind ?? null,
      query: filter.q === undefined ? null : wordsQuery(filter.q),
      number: filter.q?.trim().toUpperCase() ?? null,
      case_id: filter.caseId ?? null,
      at: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: page.limit + 1,
    });
    const cut = cutPage(rows.map(toNotice), page.limit, (of) => [of.draftedAt.toISOString(), of.id]);
    const people = cut.items.flatMap((of) => [of.draftedBy, ...(of.approvedBy === null ? [] : [of.approvedBy])]);
    return { ...cut, names: await namesOf(tx, people) };
  });
}

/** One notice of the own agency; `not-found` otherwise. */
export async function getNotice(ctx: Context, id: string): Promise<NoticeFile> {
  allow(canReadNotices(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const of = toNotice(await tx.get(noticeById, { id }));
    const people = [of.draftedBy, ...of.editedBy, of.submittedBy, of.approvedBy].filter((person) => person !== null);
    const [subjects, origin, names] = await Promise.all([
      tx.rows(subjectsOf, { notice_id: id }),
      tx.find(originOf, { notice_id: id }),
      namesOf(tx, people),
    ]);
    const about = subjects.map((subject) => ({ ...subject, kind: subject.kind as SubjectKind }));
    return { ...of, subjects: about, caseId: origin?.case_id ?? null, cautions: cautionsOf(of, about), names };
  });
}

/** What happened to a notice of the own agency, oldest first. */
export async function noticeTimeLine(ctx: Context, id: string): Promise<{ steps: Fact[]; names: Names }> {
  allow(canReadNotices(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    await tx.get(noticeById, { id });
    const steps = await timeLine(tx, id);
    const people = steps.map((step) => step.actor);
    return { steps, names: await namesOf(tx, people) };
  });
}

/** What is published at this moment, newest first; for anybody. Task: 2390 II.5.1. */
export async function publishedNotices(
  tx: Transaction,
  page: Page & { kind?: NoticeKind | undefined },
): Promise<{ items: PublicNotice[]; next: string | null }> {
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const rows = await tx.rows(publishedPage, {
    kind: page.kind ?? null,
    at: after === null ? null : new Date(after[0]),
    id: after?.[1] ?? null,
    limit: page.limit + 1,
  });
  return cutPage(rows.map(toPublicNotice), page.limit, (of) => [of.publishedAt.toISOString(), of.id]);
}

/** The published notice of a number, or of an earlier number that it corrects; `not-found` when it is not, or no longer, public. */
export async function noticeByNumber(tx: Transaction, number: string): Promise<PublicNotice> {
  const row = await tx.find(publishedByNumber, { number: number.trim().toUpperCase() });
  if (row === null) throw problem("not-found");
  return toPublicNotice(row);
}

/** Published notices about a host (or a parent of it), phone, GTIN, shop, brand or product, newest first, 20 at most. */
export async function noticesAbout(tx: Transaction, kind: SubjectKind, value: string): Promise<PublicNotice[]> {
  const forms = lookUpForms(kind, value);
  if (forms.length === 0) return [];
  return (await tx.rows(publishedAbout, { kind, forms })).map(toPublicNotice);
}
