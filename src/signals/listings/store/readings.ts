import { statement } from "../../../kernel/db/statement.ts";

/** Lists of fields come as JSON each. A reading from before the one that is kept changes nothing. */
export const upsertReadings = statement({
  params: {
    listing: "text[]",
    hash: "text[]",
    read_at: "timestamptz[]",
    rendered: "bool[]",
    cut: "bool[]",
    price_kind: "text[]",
    currency: "text[]",
    fields: "text[]",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into listing_readings as r (listing_id, content_hash, read_at, rendered, cut, price_kind, currency, fields, agency, level, shared_with)
        select listing, decode(hash, 'hex'), read_at, rendered, cut, price_kind, currency, fields::jsonb, $agency, $level, $shared_with
        from unnest($listing, $hash, $read_at, $rendered, $cut, $price_kind, $currency, $fields)
          as t(listing, hash, read_at, rendered, cut, price_kind, currency, fields)
        on conflict (listing_id) do update set content_hash = excluded.content_hash, read_at = excluded.read_at, rendered = excluded.rendered,
          cut = excluded.cut, price_kind = excluded.price_kind, currency = excluded.currency, fields = excluded.fields
        where r.read_at <= excluded.read_at`,
});

/** How the present content of a listing was read. */
export const readingOfListing = statement({
  params: { id: "text" },
  row: {
    read_at: "timestamptz",
    rendered: "bool",
    cut: "bool",
    price_kind: "text?",
    currency: "text?",
    fields: "jsonb",
  },
  sql: `select r.read_at, r.rendered, r.cut, r.price_kind, r.currency, r.fields
        from listing_readings r join listings l on l.id = r.listing_id and l.content_hash = r.content_hash where r.listing_id = $id`,
});
