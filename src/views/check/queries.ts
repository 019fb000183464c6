import type { Transaction } from "../../kernel/db/database.ts";
import type { PublicNotice } from "../../handling/notices/index.ts";
import { noticesAbout } from "../../handling/notices/index.ts";
import type { Found, NoticeFound, Verdict } from "./judge.ts";
import { nothingFound, verdictOf } from "./judge.ts";
import type { Reading } from "./recognise.ts";
import { recognise } from "./recognise.ts";

/**
 * Answers what somebody typed into the box. All look-ups of all readings are sent together in one read transaction. It is meant for
 * the public plane: the answer may hold nothing that is not published. Task: 2390 II.2.5, II.5.6.
 */
export async function checkBeforeYouBuy(tx: Transaction, typed: string): Promise<Verdict> {
  const asked = recognise(typed);
  const found = await Promise.all(asked.readings.map((reading) => lookUp(tx, reading)));
  return verdictOf(asked, found);
}

async function lookUp(tx: Transaction, reading: Reading): Promise<Found> {
  switch (reading.kind) {
    case "host":
      return { ...nothingFound, notices: await noticesOf(tx, ["host"], reading.host) };
    case "phone":
      return { ...nothingFound, notices: await noticesOf(tx, ["phone"], reading.e164) };
    case "gtin":
      return { ...nothingFound, notices: await noticesOf(tx, ["gtin"], reading.gtin14) };
    case "name":
      return { ...nothingFound, notices: await noticesOf(tx, ["seller", "brand", "product"], reading.shown) };
    default:
      return nothingFound;
  }
}

async function noticesOf(
  tx: Transaction,
  kinds: Parameters<typeof noticesAbout>[1][],
  value: string,
): Promise<NoticeFound[]> {
  const found = await Promise.all(kinds.map((kind) => noticesAbout(tx, kind, value)));
  return [...new Map(found.flat().map((notice) => [notice.number, noticeFound(notice)])).values()];
}

function noticeFound({ number, title, publishedAt }: PublicNotice): NoticeFound {
  return { number, title, publishedAt };
}
