import type { RowOf } from "../../kernel/db/statement.ts";
import { statement } from "../../kernel/db/statement.ts";
import type { Level } from "../../services/facts/index.ts";
import type { Outcome, Takedown, TakedownListing } from "./model.ts";

const takedownRow = {
  id: "text",
  number: "text",
  platform_id: "text",
  concern: "text",
  reason: "text",
  case_id: "text?",
  asked_by: "text",
  asked_at: "timestamptz",
  due_at: "timestamptz",
  answer: "text?",
  answered_by: "text?",
  answered_at: "timestamptz?",
  withdrawn_by: "text?",
  withdrawn_at: "timestamptz?",
  withdrawn_reason: "text?",
  waiting: "int4",
  version: "int4",
  agency: "text",
  level: "text",
  shared_with: "text[]",
} as const;
// In which case a shared request stands is its own agency's knowledge.
const takedownColumns = `id, number, platform_id, concern, reason, case when agency = any((select sec.audiences())::text[]) then case_id end as case_id,
  asked_by, asked_at, due_at, answer, answered_by, answered_at, withdrawn_by, withdrawn_at, withdrawn_reason, waiting, version,
  agency, level::text as level, shared_with`;

/** A number that another request holds, hidden or not, inserts nothing: the command draws again and nobody learns of it. */
export const insertTakedown = statement({
  params: {
    id: "text",
    number: "text",
    platform_id: "text",
    concern: "text",
    reason: "text",
    case_id: "text?",
    asked_by: "text",
    asked_at: "timestamptz",
    due_at: "timestamptz",
    waiting: "int4",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into takedowns (id, number, platform_id, concern, reason, case_id, asked_by, asked_at, due_at, waiting, agency, level, shared_with)
        values ($id, $number, $platform_id, $concern, $reason, $case_id, $asked_by, $asked_at, $due_at, $waiting, $agency, $level, $shared_with)
        on conflict (number) do nothing`,
});

export const insertTakedownListings = statement({
  params: {
    takedown: "text",
    listing: "text[]",
    seller: "text[]",
    seller_name: "text[]",
    title: "text[]",
    url: "text[]",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into takedown_listings (takedown_id, listing_id, seller_id, seller_name, title, url, agency, level, shared_with)
        select $takedown, t.listing, t.seller, t.seller_name, t.title, t.url, $agency, $level, $shared_with
        from unnest($listing, $seller, $seller_name, $title, $url) as t(listing, seller, seller_name, title, url)`,
});

/** Requests of the own agency, or of one whose records it holds, about these listings that wait for an answer: nobody is asked twice. */
export const askedAlready = statement({
  params: { listings: "text[]" },
  row: { listing_id: "text", number: "text" },
  sql: `select l.listing_id, t.number from takedown_listings l join takedowns t on t.id = l.takedown_id
        where l.listing_id = any($listings) and l.agency = any((select sec.audiences())::text[]) and l.outcome = 'waiting' and t.withdrawn_at is null`,
});

export const takedownById = statement({
  params: { id: "text" },
  row: takedownRow,
  sql: `select ${takedownColumns} from takedowns where id = $id`,
});

export const takedownsPage = statement({
  params: { state: "text?", case_id: "text?", asked_at: "timestamptz?", id: "text?", limit: "int4" },
  row: takedownRow,
  sql: `select ${takedownColumns} from takedowns
        where ($state is null or $state = case when withdrawn_at is not null then 'withdrawn' when waiting > 0 then 'waiting' else 'answered' end)
          and ($case_id is null or case_id = $case_id and agency = any((select sec.audiences())::text[]))
          and ($asked_at is null or (asked_at, id) < ($asked_at, $id))
        order by asked_at desc, id desc limit $limit`,
});

export const listingsOfTakedown = statement({
  params: { takedown: "text" },
  row: {
    listing_id: "text",
    seller_id: "text",
    seller_name: "text",
    title: "text",
    url: "text?",
    outcome: "text",
    outcome_at: "timestamptz?",
  },
  sql: `select listing_id, seller_id, seller_name, title, url, outcome, outcome_at from takedown_listings
        where takedown_id = $takedown order by seller_name, listing_id`,
});

/** The requests about a listing, newest first, with what became of it. */
export const takedownsOfListing = statement({
  params: { listing: "text" },
  row: {
    id: "text",
    number: "text",
    asked_at: "timestamptz",
    withdrawn_at: "timestamptz?",
    outcome: "text",
    outcome_at: "timestamptz?",
  },
  sql: `select t.id, t.number, t.asked_at, t.withdrawn_at, l.outcome, l.outcome_at
        from takedown_listings l join takedowns t on t.id = l.takedown_id where l.listing_id = $listing order by t.asked_at desc limit 50`,
});

export const setOutcomes = statement({
  params: { takedown: "text", listing: "text[]", outcome: "text[]", at: "timestamptz" },
  sql: `update takedown_listings l set outcome = o.outcome, outcome_at = case when o.outcome = 'waiting' then null else $at::timestamptz end
        from unnest($listing, $outcome) as o(listing, outcome) where l.takedown_id = $takedown and l.listing_id = o.listing`,
});

export const updateTakedown = statement({
  params: {
    id: "text",
    seen: "int4",
    answer: "text?",
    answered_by: "text?",
    answered_at: "timestamptz?",
    withdrawn_by: "text?",
    withdrawn_at: "timestamptz?",
    withdrawn_reason: "text?",
    waiting: "int4",
    version: "int4",
  },
  sql: `update takedowns set answer = $answer, answered_by = $answered_by, answered_at = $answered_at, withdrawn_by = $withdrawn_by,
          withdrawn_at = $withdrawn_at, withdrawn_reason = $withdrawn_reason, waiting = $waiting, version = $version
        where id = $id and version = $seen`,
});

export function toTakedown(row: RowOf<typeof takedownById>): Takedown {
  return {
    id: row.id,
    number: row.number,
    platformId: row.platform_id,
    concern: row.concern as Takedown["concern"],
    reason: row.reason,
    caseId: row.case_id,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    dueAt: row.due_at,
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    withdrawnBy: row.withdrawn_by,
    withdrawnAt: row.withdrawn_at,
    withdrawnReason: row.withdrawn_reason,
    waiting: row.waiting,
    version: row.version,
    agency: row.agency,
    level: row.level as Level,
    sharedWith: row.shared_with,
  };
}

export function toTakedownListing(row: RowOf<typeof listingsOfTakedown>): TakedownListing {
  return {
    listingId: row.listing_id,
    sellerId: row.seller_id,
    sellerName: row.seller_name,
    title: row.title,
    url: row.url,
    outcome: row.outcome as Outcome,
    outcomeAt: row.outcome_at,
  };
}
