import { checkTaxCode, wordQuery } from "../../engines/vietnamese/index.ts";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { Problem } from "../../kernel/problem.ts";
import { canReadCases, caseByNumber, listCases } from "../../handling/cases/index.ts";
import { canReadNotices, listNotices } from "../../handling/notices/index.ts";
import type { Platform } from "../../registers/platforms/index.ts";
import { listPlatforms, platformByHost, platformsWithTaxCode } from "../../registers/platforms/index.ts";
import type { Recall } from "../../registers/products/index.ts";
import { recallsForGtin, recallsForWords } from "../../registers/products/index.ts";
import type { SellerRow } from "../../signals/listings/index.ts";
import { listingsWithGtin, sellersWithPhone } from "../../signals/listings/index.ts";
import type { Reading } from "../check/index.ts";
import { recognise } from "../check/index.ts";
import type { SearchAnswer, SearchHit } from "./model.ts";
import { canSearch } from "./policy.ts";
import { listingsOfUrl, matchingListings, matchingSellers } from "./store.ts";
import { nearestFirst } from "./words.ts";

export type Question = { q: string; finished: boolean; limit: number };

const caseNumber = /^\s*hs-\d{4}-\d{3,9}\s*$/i;
// Of so many matches the nearest are shown; a common word has more, and then the question is to be narrowed.
const mostMatches = 50;

type Found = { readAs: SearchAnswer["readAs"][number]; hits: SearchHit[]; more?: boolean };

/** Answers the officers' one box: a case number, a phone, a link, a domain, a GTIN, a tax code, or words with marks or without. */
export async function search(ctx: Context, question: Question): Promise<SearchAnswer> {
  allow(canSearch(ctx.actor), ctx.lang);
  const found = (await Promise.all(questionsOf(ctx, question))).filter((one) => one !== null);
  const hits = found.flatMap((one) => one.hits);
  const unique = [...new Map(hits.map((each) => [each.id, each])).values()];
  return {
    readAs: [...new Set(found.map((one) => one.readAs))],
    hits: unique.slice(0, question.limit),
    more: unique.length > question.limit || found.some((one) => one.more),
  };
}

function questionsOf(ctx: Context, question: Question): Promise<Found | null>[] {
  if (caseNumber.test(question.q)) return [byCaseNumber(ctx, question.q)];
  const code = checkTaxCode(question.q.trim());
  // A name holds whatever else was typed, digits and points too ("iphone 15", "G.u.c.c.i"): it is looked for by its words.
  const exact = recognise(question.q).readings.flatMap((reading) => byReading(ctx, reading) ?? []);
  const ofTax = code.ok ? [ctx.read((tx) => byTaxCode(tx, code.code))] : [];
  const meant = exact.length + ofTax.length > 0 && /\d|[./]/.test(question.q);
  return meant ? [...ofTax, ...exact] : [...ofTax, ...byWords(ctx, question)];
}

async function byCaseNumber(ctx: Context, number: string): Promise<Found> {
  if (!canReadCases(ctx.actor).allowed) return { readAs: "case", hits: [] };
  try {
    const found = await caseByNumber(ctx, number);
    return { readAs: "case", hits: [hit("case", found.id, found.title, found.number)] };
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") return { readAs: "case", hits: [] };
    throw error;
  }
}

async function byTaxCode(tx: Transaction, code: string): Promise<Found> {
  return { readAs: "tax-code", hits: (await platformsWithTaxCode(tx, code)).map(platformHit) };
}

function byReading(ctx: Context, reading: Reading): Promise<Found> | null {
  switch (reading.kind) {
    case "phone":
      return ctx.read(async (tx) => ({
        readAs: "phone",
        hits: (await sellersWithPhone(tx, reading.e164)).map(sellerHit),
      }));
    case "gtin":
      return ctx.read((tx) => byGtin(tx, reading.gtin14));
    case "host":
      return ctx.read((tx) => byAddress(tx, reading.host, reading.link ? reading.shown : null));
    default:
      return null;
  }
}

/** A GTIN is written in listings with or without its leading zeros. */
async function byGtin(tx: Transaction, gtin14: string): Promise<Found> {
  const written = [gtin14, gtin14.slice(1), gtin14.slice(2), gtin14.slice(6)].filter((_, cut) =>
    /^0*$/.test(gtin14.slice(0, [0, 1, 2, 6][cut])),
  );
  const [recalls, listings] = await Promise.all([recallsForGtin(tx, gtin14), listingsWithGtin(tx, written)]);
  const ofListings = listings.map((row) => ({
    ...hit("listing", row.id, row.title, row.brand),
    price: row.price === null ? null : Number(row.price),
  }));
  return { readAs: "gtin", hits: [...recalls.map(recallHit), ...ofListings] };
}

async function byAddress(tx: Transaction, host: string, link: string | null): Promise<Found> {
  const urls = link === null ? [] : addressForms(link);
  const [platform, listings] = await Promise.all([
    platformByHost(tx, host),
    urls.length === 0 ? [] : tx.rows(listingsOfUrl, { urls, most: 20 }),
  ]);
  return {
    readAs: link === null ? "domain" : "link",
    hits: [...listings.map(listingHit), ...(platform === null ? [] : [platformHit(platform)])],
  };
}

/** A link as it may have been imported: as it is, and without what trackers hang behind it. */
function addressForms(link: string): string[] {
  const full = /^https?:\/\//i.test(link) ? link : `https://${link}`;
  const bare = full.replace(/[?#].*$/s, "");
  return [...new Set([full, bare, bare.replace(/\/$/, "")])];
}

function byWords(ctx: Context, { q, finished }: Question): Promise<Found | null>[] {
  const query = wordQuery(q, finished);
  if (query === null) return [];
  const page = { limit: 5 };
  return [
    canReadCases(ctx.actor).allowed
      ? listCases(ctx, { q }, page).then(({ items }) =>
          words(items.map((of) => hit("case", of.id, of.title, of.number))),
        )
      : null,
    canReadNotices(ctx.actor).allowed
      ? listNotices(ctx, { q }, page).then(({ items }) =>
          words(items.map((of) => hit("notice", of.id, of.title[ctx.lang] ?? of.title.vi, of.number))),
        )
      : null,
    ctx.read(async (tx) => {
      const [sellers, listings, recalls] = await Promise.all([
        tx.rows(matchingSellers, { ...query, most: mostMatches }),
        tx.rows(matchingListings, { ...query, most: mostMatches }),
        recallsForWords(tx, q, 5),
      ]);
      const near = nearestFirst(q, sellers, (row) => row.name).slice(0, 5);
      const nearest = nearestFirst(q, listings, (row) => row.title);
      return words(
        [...near.map(sellerHit), ...recalls.map(recallHit), ...nearest.map(listingHit)],
        listings.length === mostMatches || sellers.length === mostMatches,
      );
    }),
    listPlatforms(ctx, { words: q, after: "", limit: 3, asOf: "9999-12-31" }).then(({ items }) =>
      words(items.map(platformHit)),
    ),
  ].filter((one) => one !== null);
}

const words = (hits: SearchHit[], more = false): Found => ({ readAs: "words", hits, more });

function hit(kind: SearchHit["kind"], id: string, title: string, detail: string | null): SearchHit {
  return { kind, id, title, detail, price: null };
}
function sellerHit(row: Pick<SellerRow, "id" | "name" | "phones">): SearchHit {
  return hit("seller", row.id, row.name, row.phones.length === 0 ? null : row.phones.join(", "));
}
function listingHit(row: RowOf<typeof matchingListings>): SearchHit {
  return {
    ...hit("listing", row.id, row.title, row.seller_name),
    price: row.price === null ? null : Number(row.price),
  };
}
function platformHit(platform: Pick<Platform, "id" | "name" | "host">): SearchHit {
  return hit("platform", platform.id, platform.name, platform.host);
}
function recallHit(recall: Recall): SearchHit {
  return hit(
    "recall",
    recall.id,
    recall.title ?? recall.product,
    [recall.brand, recall.number].filter(Boolean).join(" · ") || null,
  );
}
