import type { SubjectKind } from "../../handling/notices/index.ts";
import { lookUpForms } from "../../handling/notices/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { platformByHost, scamEntryOf, statusOfHost } from "../../registers/platforms/index.ts";
import type { Recall } from "../../registers/products/index.ts";
import { recallsForGtin } from "../../registers/products/index.ts";
import type { Found, NoticeFound, PlatformFound, RecallFound, ScamFound, Verdict } from "./judge.ts";
import { nothingFound, verdictOf } from "./judge.ts";
import type { Reading } from "./recognise.ts";
import { recognise } from "./recognise.ts";
import { registeredLikeness } from "./registered-likeness.ts";
import { hostsNamed, noticesNaming } from "./store.ts";

const registeredLike = registeredLikeness();

/** What somebody typed or pasted, and the day (`yyyy-mm-dd`) that registers are read for. */
export type Question = { typed: string; asOf: string };

/**
 * Answers what somebody typed into the box. All look-ups of all readings are sent together, in one write. It is meant for the
 * public plane: the answer may hold nothing that is not published. Task: 2390 II.2.5, II.5.6.
 */
export async function checkBeforeYouBuy(tx: Transaction, { typed, asOf }: Question): Promise<Verdict> {
  const asked = recognise(typed);
  const found = await Promise.all(asked.readings.map((reading) => lookUp(tx, reading, asOf)));
  return verdictOf(asked, found);
}

async function lookUp(tx: Transaction, reading: Reading, asOf: string): Promise<Found> {
  switch (reading.kind) {
    case "host": {
      const [platform, scam, notices] = await Promise.all([
        platformFound(tx, reading.host, asOf),
        scamFound(tx, reading.shown),
        noticesOf(tx, ["host"], reading.host),
      ]);
      const known = platform !== null || scam !== null || notices.length > 0;
      const lookAlike = known ? null : await registeredLike(tx, reading.host, asOf);
      return { ...nothingFound, platform, scam, notices, lookAlike };
    }
    case "phone":
      return { ...nothingFound, notices: await noticesOf(tx, ["phone"], reading.e164) };
    case "gtin": {
      const [recalls, notices] = await Promise.all([
        recallsForGtin(tx, reading.gtin14),
        noticesOf(tx, ["gtin"], reading.gtin14),
      ]);
      return { ...nothingFound, recalls: recalls.map(recallFound), notices };
    }
    case "name": {
      const [platform, notices] = await Promise.all([
        platformNamed(tx, reading.folded, asOf),
        noticesOf(tx, ["seller", "brand", "product"], reading.shown),
      ]);
      return { ...nothingFound, platform, notices };
    }
    default:
      return nothingFound;
  }
}

async function platformFound(tx: Transaction, host: string, asOf: string): Promise<PlatformFound | null> {
  const [platform, standing] = await Promise.all([platformByHost(tx, host), statusOfHost(tx, host, asOf)]);
  if (platform === null) return null;
  return {
    host: platform.host,
    name: platform.name,
    status: standing?.status ?? "unknown",
    since: standing?.validFrom ?? null,
    checked: standing !== null && standing.certainty !== "knowledge" && standing.certainty !== "uncertain",
  };
}

/** The platform whose name was typed; of several with one name the first, which the answer says is a name only. */
async function platformNamed(tx: Transaction, folded: string, asOf: string): Promise<PlatformFound | null> {
  const named = await tx.find(hostsNamed, { folded });
  return named && platformFound(tx, named.host, asOf);
}

async function scamFound(tx: Transaction, address: string): Promise<ScamFound | null> {
  const entry = await scamEntryOf(tx, address);
  return entry && { host: entry.host, source: entry.source, firstSeen: entry.since };
}

/** Published notices about a value; kinds that fold alike are asked for together. */
async function noticesOf(
  tx: Transaction,
  kinds: readonly [SubjectKind, ...SubjectKind[]],
  value: string,
): Promise<NoticeFound[]> {
  const forms = lookUpForms(kinds[0], value);
  if (forms.length === 0) return [];
  const rows = await tx.rows(noticesNaming, { kinds, forms });
  return rows.map(({ number, title_vi, title_en, published_at }) => ({
    number,
    title: { vi: title_vi, en: title_en },
    publishedAt: published_at,
  }));
}

function recallFound({
  id,
  title,
  product,
  authority,
  source,
  number,
  issuedOn,
  issuedPrecision,
  hazard,
  remedy,
  url,
}: Recall): RecallFound {
  const on = issuedOn === null ? null : { day: issuedOn, precision: issuedPrecision ?? "day" };
  return { id, title: title ?? product, source: authority ?? source, number, on, hazard, remedy, url };
}
