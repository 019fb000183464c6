import { statement } from "../../kernel/db/statement.ts";

export const insertWatched = statement({
  params: {
    takedown: "text",
    listing: "text",
    seller: "text",
    concern: "text",
    title: "text",
    brand: "text?",
    model: "text?",
    gtin: "text?",
    title_pieces: "int4[]",
    text_pieces: "int4[]",
    removed_at: "timestamptz",
    agency: "text",
  },
  sql: `insert into watched_listings (takedown_id, listing_id, seller_id, concern, title, brand, model, gtin, title_pieces, text_pieces, removed_at, agency)
        values ($takedown, $listing, $seller, $concern, $title, $brand, $model, $gtin, $title_pieces, $text_pieces, $removed_at, $agency)
        on conflict (takedown_id, listing_id) do update set is_watched = true, removed_at = excluded.removed_at`,
});

/** Ends the watch on some listings of a request, or on all of them. */
export const endWatch = statement({
  params: { takedown: "text", listings: "text[]?" },
  sql: `update watched_listings set is_watched = false
        where takedown_id = $takedown and ($listings is null or listing_id = any($listings))`,
});

export const watchedOf = statement({
  params: { agency: "text" },
  row: {
    takedown_id: "text",
    listing_id: "text",
    seller_id: "text",
    concern: "text",
    title: "text",
    brand: "text?",
    model: "text?",
    gtin: "text?",
    title_pieces: "int4[]",
    text_pieces: "int4[]",
    removed_at: "timestamptz",
  },
  sql: `select takedown_id, listing_id, seller_id, concern, title, brand, model, gtin, title_pieces, text_pieces, removed_at
        from watched_listings where agency = $agency and is_watched order by removed_at`,
});

/** Listings that were removed and have been seen since: unchanged ones are handed to no follower. */
export const seenSinceRemoval = statement({
  params: { agency: "text" },
  row: { listing_id: "text" },
  sql: `select distinct w.listing_id from watched_listings w join listings l on l.id = w.listing_id
        where w.agency = $agency and w.is_watched and l.observed_at > w.removed_at
          and not exists (select from relistings r where r.listing_id = w.listing_id and r.watched_id = w.listing_id and r.takedown_id = w.takedown_id)`,
});

/** A return that is known already is written again only for a reason more. */
export const insertRelisting = statement({
  params: {
    listing: "text",
    takedown: "text",
    watched: "text",
    seller: "text",
    reasons: "text[]",
    likeness: "float8",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into relistings (listing_id, takedown_id, watched_id, seller_id, reasons, likeness, found_at, agency)
        values ($listing, $takedown, $watched, $seller, $reasons, $likeness, $at, $agency)
        on conflict (listing_id, takedown_id, watched_id) do update set reasons = excluded.reasons, likeness = excluded.likeness
        where not relistings.reasons @> excluded.reasons`,
});

/** Up to when the pictures that came in were looked at. */
export const picturesUntil = statement({
  params: { agency: "text" },
  row: { pictures_until: "timestamptz" },
  sql: `select pictures_until from watch_places where agency = $agency`,
});

export const movePicturesUntil = statement({
  params: { agency: "text", until: "timestamptz" },
  sql: `insert into watch_places (agency, pictures_until) values ($agency, $until)
        on conflict (agency) do update set pictures_until = excluded.pictures_until`,
});

const relistingRow = {
  listing_id: "text",
  takedown_id: "text",
  watched_id: "text",
  seller_id: "text",
  reasons: "text[]",
  likeness: "float8",
  found_at: "timestamptz",
} as const;

export const relistingsOfTakedown = statement({
  params: { takedown: "text" },
  row: relistingRow,
  sql: `select listing_id, takedown_id, watched_id, seller_id, reasons, likeness, found_at from relistings
        where takedown_id = $takedown order by found_at desc, listing_id limit 1000`,
});
