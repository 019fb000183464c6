import { statement } from "../../../kernel/db/statement.ts";

/** Lists of numbers come as text, `{1,2}`: unnest takes no lists of unequal lengths. A repeat changes no row. */
export const upsertPosts = statement({
  params: {
    listing: "text[]",
    hash: "text[]",
    kind: "text[]",
    place_name: "text[]",
    place_url: "text[]",
    forwarded_from: "text[]",
    offsets: "text[]",
    starts_ms: "text[]",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into listing_posts as p (listing_id, content_hash, kind, place_name, place_url, forwarded_from, offsets, starts_ms, agency, level, shared_with)
        select distinct on (listing, hash) listing, decode(hash, 'hex'), kind, place_name, place_url, forwarded_from, offsets::int4[], starts_ms::int4[],
          $agency, $level, $shared_with
        from unnest($listing, $hash, $kind, $place_name, $place_url, $forwarded_from, $offsets, $starts_ms) with ordinality
          as t(listing, hash, kind, place_name, place_url, forwarded_from, offsets, starts_ms, n)
        order by listing, hash, n desc
        on conflict (listing_id, content_hash) do update set kind = excluded.kind, place_name = excluded.place_name, place_url = excluded.place_url,
          forwarded_from = excluded.forwarded_from, offsets = excluded.offsets, starts_ms = excluded.starts_ms
        where (p.kind, p.place_name, p.place_url, p.forwarded_from, p.offsets, p.starts_ms)
          is distinct from (excluded.kind, excluded.place_name, excluded.place_url, excluded.forwarded_from, excluded.offsets, excluded.starts_ms)`,
});

/** What is told of the present contents of listings. */
export const postsByListing = statement({
  params: { listings: "text[]" },
  row: {
    listing_id: "text",
    kind: "text",
    place_name: "text?",
    place_url: "text?",
    forwarded_from: "text?",
    offsets: "int4[]",
    starts_ms: "int4[]",
  },
  sql: `select p.listing_id, p.kind, p.place_name, p.place_url, p.forwarded_from, p.offsets, p.starts_ms
        from listing_posts p join listings l on l.id = p.listing_id and l.content_hash = p.content_hash
        where p.listing_id = any($listings)`,
});
