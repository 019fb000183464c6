import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { recordsById } from "../records/store/records.ts";
import type { BlindAccess, BlindNotice, BlindRule } from "./model.ts";
import { usualPerDay } from "./model.ts";
import { canReadBlind, canSteerBlind } from "./policy.ts";
import {
  accessById,
  accessPage,
  allowanceOf,
  dayOf,
  noticeById,
  noticePage,
  noticesOfMeetings,
  openNotices,
  openPause,
  openPauses,
  rulesOf,
} from "./store.ts";

const place = z.tuple([z.number(), z.string().max(60)]);
type Page<T> = { items: T[]; next: string | null };
type Asked = { cursor?: string | undefined; limit: number };

/** Notices that the own agency has been shown, the latest first. */
export async function listBlindNotices(
  ctx: Context,
  states: BlindNotice["state"][] | null,
  { cursor, limit }: Asked,
): Promise<Page<BlindNotice>> {
  allow(canReadBlind(ctx.actor), ctx.lang);
  const after = readCursor(cursor, place);
  return ctx.read(async (tx) => {
    const before =
      after === null ? { before_at: null, before_id: null } : { before_at: new Date(after[0]), before_id: after[1] };
    const rows = await tx.rows(noticePage, { states, ...before, limit: limit + 1 });
    const page = cutPage(rows, limit, (row) => [row.shown_from.getTime(), row.id]);
    return { items: await asNotices(tx, page.items), next: page.next };
  });
}

/** One notice, as it is. */
export async function noticeIn(tx: Transaction, id: string): Promise<BlindNotice> {
  const [notice] = await asNotices(tx, [await tx.get(noticeById, { id })]);
  return notice!;
}

/** Requests for records that the own agency asked or was asked, the latest first. */
export async function listBlindAccesses(
  ctx: Context,
  states: BlindAccess["state"][] | null,
  { cursor, limit }: Asked,
): Promise<Page<BlindAccess>> {
  allow(canReadBlind(ctx.actor), ctx.lang);
  const after = readCursor(cursor, place);
  return ctx.read(async (tx) => {
    const before =
      after === null ? { before_at: null, before_id: null } : { before_at: new Date(after[0]), before_id: after[1] };
    const rows = await tx.rows(accessPage, { states, ...before, limit: limit + 1 });
    const page = cutPage(rows, limit, (row) => [row.asked_at.getTime(), row.id]);
    return { items: await asAccesses(tx, page.items), next: page.next };
  });
}

/** One request, with the record that is asked for where the reader keeps it. */
export async function accessIn(tx: Transaction, id: string): Promise<BlindAccess> {
  const [access] = await asAccesses(tx, [await tx.get(accessById, { id })]);
  return access!;
}

/** How the own agency takes part: its rules, what it brought in today, whether it is paused, and what waits for it. */
export type BlindStanding = {
  rules: { kind: string; rule: BlindRule; setAt: Date }[];
  perDay: number;
  today: { taken: number; waiting: number };
  pause: { id: string; why: string; at: Date } | null;
  open: number;
};

export async function blindStanding(ctx: Context): Promise<BlindStanding> {
  allow(canReadBlind(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency ?? "";
  return ctx.read(async (tx) => {
    const [rules, allowance, day, pause, { open }] = await Promise.all([
      tx.rows(rulesOf, { agency }),
      tx.find(allowanceOf, { agency }),
      tx.find(dayOf, { agency, day: dayInVietnam(ctx.now()) }),
      tx.find(openPause, { agency }),
      tx.get(openNotices, {}),
    ]);
    return {
      rules: rules.map(({ kind, rule, set_at }) => ({ kind, rule: rule as BlindRule, setAt: set_at })),
      perDay: allowance?.per_day ?? usualPerDay,
      today: day ?? { taken: 0, waiting: 0 },
      pause,
      open,
    };
  });
}

/** Agencies that are paused, for the authority. */
export async function listBlindPauses(ctx: Context): Promise<{ id: string; agency: string; why: string; at: Date }[]> {
  allow(canSteerBlind(ctx.actor), ctx.lang);
  return ctx.read((tx) => tx.rows(openPauses, {}));
}

async function titlesOf(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await tx.rows(recordsById, { ids });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function asNotices(tx: Transaction, rows: RowOf<typeof noticeById>[]): Promise<BlindNotice[]> {
  const titles = await titlesOf(
    tx,
    rows.map((row) => row.own_record),
  );
  return rows.map((row) => {
    const title = titles.get(row.own_record);
    return {
      id: row.id,
      meetingId: row.meeting_id,
      agency: row.agency,
      kinds: row.kinds,
      ownRecord: title === undefined ? null : { id: row.own_record, title },
      otherAgency: row.other_agency,
      shownFrom: row.shown_from,
      state: row.state as BlindNotice["state"],
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      seenBy: row.seen_by,
      seenAt: row.seen_at,
    };
  });
}

async function asAccesses(tx: Transaction, rows: RowOf<typeof accessById>[]): Promise<BlindAccess[]> {
  const notices = await tx.rows(noticesOfMeetings, { meetings: rows.map((row) => row.meeting_id) });
  const titles = await titlesOf(
    tx,
    notices.map((notice) => notice.own_record),
  );
  return rows.map((row) => {
    const own = notices.find(
      (notice) => notice.meeting_id === row.meeting_id && notice.agency === row.owner,
    )?.own_record;
    const title = own === undefined ? undefined : titles.get(own);
    return {
      id: row.id,
      meetingId: row.meeting_id,
      asker: row.asker,
      owner: row.owner,
      purpose: row.purpose,
      basis: row.basis,
      until: row.until,
      askedBy: row.asked_by,
      askedAt: row.asked_at,
      state: row.state as BlindAccess["state"],
      answer: row.answer,
      answeredBy: row.answered_by,
      answeredAt: row.answered_at,
      version: row.version,
      record: own === undefined || title === undefined ? null : { id: own, title },
    };
  });
}
