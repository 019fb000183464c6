import { z } from "zod";
import { addWorkingDays, foldText } from "../../../engines/vietnamese/index.ts";
import { allow, holds } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { workCalendar } from "../../../registers/reference/index.ts";
import type { Fact } from "../../../services/facts/index.ts";
import { record, timeLine } from "../../../services/facts/index.ts";
import { aboutRequest } from "./commands/change-request.ts";
import type { AnswerLink, ExchangeRequest, RequestAnswer } from "./model.ts";
import { requestSeen } from "./model.ts";
import { canMoveRequest, canReadRequests, canSendRequest } from "./policy.ts";
import type { RequestState } from "./states.ts";
import {
  answersOfRequest,
  countRequests,
  markSeen,
  requestById,
  requestsPage,
  toAnswer,
  toRequest,
} from "./store/requests.ts";
import { titleOf } from "./subjects.ts";
import type { Thread } from "./threads/queries.ts";
import { noteReceipts, threadOf } from "./threads/queries.ts";

export type RequestFilter = {
  /** What came in, or what went out. */
  box?: "in" | "out" | undefined;
  waiting?: "us" | "them" | undefined;
  states?: readonly RequestState[] | undefined;
  overdue?: boolean | undefined;
  /** Overdue, and told to those who lead. */
  told?: boolean | undefined;
  /** The own requests about one thing. */
  subject?: string | undefined;
  q?: string | undefined;
};

/** A request as one who sees it may know it: which thing of the house it is about only who may see that. */
export type SeenRequest = ExchangeRequest & { unread: number };
/** A request with what was answered and written, who has read what, and what happened. */
export type RequestFile = ExchangeRequest & { answers: RequestAnswer[]; thread: Thread; steps: Fact[] };

/** Requests the actor may see: open ones first by when they are due, then those that ended, newest first. */
export async function listRequests(
  ctx: Context,
  filter: RequestFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: SeenRequest[]; next: string | null }> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.number(), z.number(), z.string()]));
  const folded = foldText(filter.q ?? "").replace(/[\\%_]/g, (letter) => `\\${letter}`);
  return ctx.read(async (tx) => {
    const rows = await tx.rows(requestsPage, {
      box: filter.box ?? null,
      waiting: filter.waiting ?? null,
      states: filter.states ?? null,
      subject: filter.subject ?? null,
      overdue_at: filter.overdue === true ? ctx.now() : null,
      told: filter.told === true,
      words: folded === "" ? null : folded,
      ended: after === null ? null : after[0] === 1,
      place: after?.[1] ?? 0,
      id: after?.[2] ?? "",
      limit: page.limit + 1,
    });
    const cut = cutPage(rows, page.limit, (row) => [row.ended ? 1 : 0, row.place, row.id]);
    return {
      items: cut.items.map((row) => ({ ...withoutSubject(ctx, toRequest(row)), unread: row.unread })),
      next: cut.next,
    };
  });
}

/** How much waits for the own agency and for others, for the menu. */
export async function countWaiting(
  ctx: Context,
): Promise<{ forUs: number; overdue: number; forThem: number; unread: number }> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  const row = await ctx.read((tx) => tx.get(countRequests, { at: ctx.now() }));
  return { forUs: row.for_us, overdue: row.overdue, forThem: row.for_them, unread: row.unread };
}

/**
 * One request as it is read: reading leaves a receipt for whoever wrote what is read, and the first reading by who works at its holder makes it
 * seen. `not-found` where there is none to see.
 */
export async function readRequest(ctx: Context, id: string): Promise<RequestFile> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    let of = toRequest(await tx.get(requestById, { id }));
    if (canMoveRequest(ctx.actor, of, "see").allowed && (await tx.run(markSeen, { id })) === 1) {
      await record(ctx, tx, requestSeen, aboutRequest(ctx, of), { by: ctx.actor.name });
      of = { ...of, state: "seen" };
    }
    const answers = (await tx.rows(answersOfRequest, { request: id })).map(toAnswer);
    const before = await threadOf(tx, id);
    await noteReceipts(ctx, tx, id, [
      { id, agency: of.agency, person: of.askedBy },
      ...answers.map((one) => ({ id: one.id, agency: one.agency, person: one.givenBy })),
      ...before.messages.map((one) => ({ id: one.id, agency: one.agency, person: one.author })),
    ]);
    const [subject, shown] = [await subjectFor(ctx, tx, of), await withLinks(tx, answers)];
    return { ...subject, answers: shown, thread: before, steps: await timeLine(tx, id) };
  });
}

/** The days on which terms of working days that begin today end, and whether the actor may ask. */
export async function termsFromToday(ctx: Context, terms: readonly number[]): Promise<Record<string, string>> {
  allow(canSendRequest(ctx.actor), ctx.lang);
  const calendar = await ctx.read(workCalendar);
  const today = dayInVietnam(ctx.now());
  return Object.fromEntries(terms.map((days) => [days, addWorkingDays(calendar, today, days)]));
}

/** Which thing a request is about is known to who asked it, and to whoever may see that thing. */
export async function subjectFor<R extends ExchangeRequest>(ctx: Context, tx: Transaction, of: R): Promise<R> {
  if (of.subjectKind === null || of.subjectId === null || holds(ctx.actor, of.agency)) return of;
  return (await titleOf(tx, of.subjectKind, of.subjectId)) === null ? withoutSubject(ctx, of) : of;
}

function withoutSubject<R extends ExchangeRequest>(ctx: Context, of: R): R {
  return holds(ctx.actor, of.agency) || of.subjectKind === "code" ? of : { ...of, subjectId: null };
}

/** A link leads somewhere for who may see that; for others it is words. */
async function withLinks(tx: Transaction, answers: readonly RequestAnswer[]): Promise<RequestAnswer[]> {
  return Promise.all(
    answers.map(async (answer) => {
      const links: AnswerLink[] = await Promise.all(
        answer.links.map(async (link) =>
          (await titleOf(tx, link.kind, link.id)) === null ? { ...link, id: "" } : link,
        ),
      );
      return { ...answer, links };
    }),
  );
}
