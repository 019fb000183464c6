import { statement } from "../../../kernel/db/statement.ts";

const appearanceRow = {
  listing_id: "text",
  place: "text",
  url: "text?",
  seller_id: "text",
  state: "text",
  failure: "text?",
  tries: "int4",
  picture_id: "text?",
  hash: "text?",
  seen_at: "timestamptz",
  kept_at: "timestamptz?",
} as const;
const columns = Object.keys(appearanceRow).join(", ");
const visibility = { agency: "text", level: "text", shared_with: "text[]" } as const;

/** The address of a listing's picture, to be fetched where it is new. */
export const queueAddresses = statement({
  params: { listing: "text[]", url: "text[]", seller: "text[]", at: "timestamptz", ...visibility },
  sql: `insert into listing_pictures as p (listing_id, place, url, seller_id, state, due_at, seen_at, agency, level, shared_with)
        select t.listing, t.url, t.url, t.seller, 'waiting', $at, $at, $agency, $level, $shared_with
        from unnest($listing, $url, $seller) as t(listing, url, seller)
        on conflict (listing_id, place) do nothing`,
});

export const addAppearance = statement({
  params: {
    listing: "text",
    seller: "text",
    picture: "text",
    hash: "text",
    at: "timestamptz",
    ...visibility,
  },
  sql: `insert into listing_pictures (listing_id, place, seller_id, state, due_at, picture_id, hash, seen_at, kept_at, agency, level, shared_with)
        values ($listing, $hash, $seller, 'kept', $at, $picture, $hash, $at, $at, $agency, $level, $shared_with)
        on conflict (listing_id, place) do nothing`,
});

/** Takes some that are due and puts them off, so that no other process takes them as well. */
export const takeDue = statement({
  params: { agency: "text", now: "timestamptz", until: "timestamptz", limit: "int4" },
  row: { listing_id: "text", place: "text", url: "text", tries: "int4", level: "text", shared_with: "text[]" },
  sql: `update listing_pictures p set due_at = $until
        from (select listing_id, place from listing_pictures where agency = $agency and state = 'waiting' and due_at <= $now
              order by due_at limit $limit for update skip locked) due
        where p.listing_id = due.listing_id and p.place = due.place
        returning p.listing_id, p.place, p.url, p.tries, p.level::text as level, p.shared_with`,
});

/** The same address, fetched lately for another listing of the agency. */
export const keptFromAddress = statement({
  params: { agency: "text", url: "text", since: "timestamptz" },
  row: { hash: "text", picture_id: "text", level: "text", shared_with: "text[]" },
  sql: `select hash, picture_id, level::text as level, shared_with from listing_pictures
        where agency = $agency and url = $url and state = 'kept' and kept_at >= $since order by kept_at desc limit 1`,
});

export const markKept = statement({
  params: { listing: "text", place: "text", picture: "text", hash: "text", at: "timestamptz" },
  sql: `update listing_pictures set state = 'kept', picture_id = $picture, hash = $hash, kept_at = $at, failure = null, compared_at = null
        where listing_id = $listing and place = $place`,
});

export const markMissed = statement({
  params: {
    listing: "text",
    place: "text",
    state: "text",
    failure: "text",
    tries: "int4",
    due: "timestamptz",
  },
  sql: `update listing_pictures set state = $state, failure = $failure, tries = $tries, due_at = $due
        where listing_id = $listing and place = $place and state = 'waiting'`,
});

export const retryFailed = statement({
  params: { listing: "text", at: "timestamptz", agency: "text" },
  sql: `update listing_pictures set state = 'waiting', tries = 0, due_at = $at
        where listing_id = $listing and state = 'failed' and agency = $agency`,
});

export const appearancesOfListing = statement({
  params: { listing: "text" },
  row: appearanceRow,
  sql: `select ${columns} from listing_pictures where listing_id = $listing order by state, seen_at limit 50`,
});

export const appearancesOfHashes = statement({
  params: { hashes: "text[]", limit: "int4" },
  row: appearanceRow,
  sql: `select ${columns} from listing_pictures where hash = any($hashes) order by seen_at, listing_id limit $limit`,
});

/** How many there are of each content, whoever the limit of a list leaves out. */
export const countAppearances = statement({
  params: { hashes: "text[]" },
  row: { hash: "text", listings: "int4", sellers: "int4" },
  sql: `select hash, count(distinct listing_id)::int4 as listings, count(distinct seller_id)::int4 as sellers
        from listing_pictures where hash = any($hashes) group by hash`,
});

/** Listings whose pictures were not held against what is known since something changed. */
export const uncompared = statement({
  params: { agency: "text", limit: "int4" },
  row: { listing_id: "text", is_read: "bool" },
  sql: `select n.listing_id, exists (select from listing_pictures l join pictures p on p.id = l.picture_id
          where l.listing_id = n.listing_id and p.read_at is not null) as is_read
        from (select distinct listing_id from listing_pictures
              where agency = $agency and state = 'kept' and compared_at is null order by listing_id limit $limit) n`,
});

export const picturesToCompare = statement({
  params: { listings: "text[]" },
  row: {
    listing_id: "text",
    picture_id: "text",
    hash: "text",
    views: "bytea",
    points: "bytea",
    lines: "jsonb?",
    codes: "jsonb?",
    level: "text",
    shared_with: "text[]",
  },
  sql: `select l.listing_id, p.id as picture_id, p.hash, p.views, p.points, p.lines, p.codes, l.level::text as level, l.shared_with
        from listing_pictures l join pictures p on p.id = l.picture_id
        where l.listing_id = any($listings) and l.state = 'kept' order by l.listing_id, l.seen_at, p.id`,
});

export const markCompared = statement({
  params: { listings: "text[]", at: "timestamptz" },
  sql: `update listing_pictures set compared_at = $at where listing_id = any($listings) and state = 'kept' and compared_at is null`,
});

export const compareAgain = statement({
  params: { agency: "text", listings: "text[]", hashes: "text[]" },
  sql: `update listing_pictures set compared_at = null
        where agency = $agency and state = 'kept' and (listing_id = any($listings) or hash = any($hashes))`,
});

export const waitingByReason = statement({
  params: { agency: "text" },
  row: { state: "text", failure: "text?", n: "int4" },
  sql: `select state, failure, count(*)::int4 as n from listing_pictures where agency = $agency group by state, failure`,
});

export const unreadCount = statement({
  params: { agency: "text" },
  row: { pictures: "int4", unread: "int4" },
  sql: `select count(*)::int4 as pictures, (count(*) filter (where read_at is null and read_failure is null))::int4 as unread
        from pictures where agency = $agency`,
});

/** Contents that several sellers show, the most sellers first. Own records only: another agency's of the same shop would count it twice. */
export const sharedContents = statement({
  params: { sellers: "int4?", hash: "text?", limit: "int4" },
  row: { hash: "text", sellers: "int4", listings: "int4", last_seen: "timestamptz" },
  sql: `select hash, sellers, listings, last_seen from (
          select hash, count(distinct seller_id)::int4 as sellers, count(distinct listing_id)::int4 as listings, max(seen_at) as last_seen
          from listing_pictures where agency = (select sec.agency()) and state = 'kept' group by hash having count(distinct seller_id) > 1) shared
        where $sellers is null or (sellers, hash) < ($sellers, $hash) order by sellers desc, hash desc limit $limit`,
});

/** Pictures of some seller accounts, one row for an account and a content. */
export const contentsOfSellers = statement({
  params: { sellers: "text[]" },
  row: { seller_id: "text", hash: "text", listing_id: "text", seen_at: "timestamptz" },
  sql: `select distinct on (seller_id, hash) seller_id, hash, listing_id, seen_at from listing_pictures
        where seller_id = any($sellers) and state = 'kept' order by seller_id, hash, seen_at`,
});

/** Codes read on the pictures of some listings. */
export const codesOfListings = statement({
  params: { listings: "text[]" },
  row: { listing_id: "text", seller_id: "text", picture_id: "text", codes: "jsonb", seen_at: "timestamptz" },
  sql: `select l.listing_id, l.seller_id, p.id as picture_id, p.codes, l.seen_at
        from listing_pictures l join pictures p on p.id = l.picture_id
        where l.listing_id = any($listings) and l.state = 'kept' and jsonb_array_length(coalesce(p.codes, '[]')) > 0`,
});

const keptRow = {
  listing_id: "text",
  picture_id: "text",
  hash: "text",
  views: "bytea",
  points: "bytea",
  kept_at: "timestamptz",
} as const;

export const keptOfListings = statement({
  params: { listings: "text[]" },
  row: keptRow,
  sql: `select l.listing_id, l.picture_id, l.hash, p.views, p.points, l.kept_at
        from listing_pictures l join pictures p on p.id = l.picture_id
        where l.listing_id = any($listings) and l.state = 'kept'`,
});

export const viewsOfListings = statement({
  params: { listings: "text[]" },
  row: { listing_id: "text", hash: "text", views: "bytea" },
  sql: `select l.listing_id, l.hash, p.views from listing_pictures l join pictures p on p.id = l.picture_id
        where l.listing_id = any($listings) and l.state = 'kept'`,
});

export const picturedSince = statement({
  params: { agency: "text", since: "timestamptz", after: "text", limit: "int4" },
  row: { listing_id: "text", kept_at: "timestamptz" },
  sql: `select distinct kept_at, listing_id from listing_pictures
        where agency = $agency and state = 'kept' and (kept_at, listing_id) > ($since, $after)
        order by kept_at, listing_id limit $limit`,
});
