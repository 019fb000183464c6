import type { PublicNotice } from "../../handling/notices/index.ts";
import { noticeByNumber, noticesAbout, publishedNotices } from "../../handling/notices/index.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { AgencyBook } from "../../registers/agencies/index.ts";
import { agencyBook } from "../../registers/agencies/index.ts";

/** A published notice with the name of the agency that published it. */
export type Warning = PublicNotice & { publisher: { vi: string; en: string } };

/** A page of what is published, newest first. */
export function newestWarnings(ctx: Context, limit: number, cursor?: string) {
  return ctx.read(async (tx) => {
    const [{ items, next }, book] = await Promise.all([publishedNotices(tx, { cursor, limit }), agencyBook(tx)]);
    return { items: items.map((notice) => withPublisher(notice, book)), next };
  });
}

/** The published notice of a number; `not-found` where it is not, or no longer, public. */
export function warningNumbered(ctx: Context, number: string): Promise<Warning> {
  return ctx.read(async (tx) => {
    const [notice, book] = await Promise.all([noticeByNumber(tx, number), agencyBook(tx)]);
    return withPublisher(notice, book);
  });
}

export async function warningsAboutHost(tx: Transaction, host: string): Promise<Warning[]> {
  const [notices, book] = await Promise.all([noticesAbout(tx, "host", host), agencyBook(tx)]);
  return notices.map((notice) => withPublisher(notice, book));
}

function withPublisher(notice: PublicNotice, book: AgencyBook): Warning {
  const agency = book.get(notice.agency);
  return { ...notice, publisher: { vi: agency?.nameVi ?? notice.agency, en: agency?.nameEn ?? notice.agency } };
}
