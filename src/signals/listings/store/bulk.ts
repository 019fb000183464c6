import { statement } from "../../../kernel/db/statement.ts";

/** COPY is refused under row-level security, so finished rows go into a temporary table first; it empties itself at commit. */
export const stagingTable = `create temporary table if not exists listing_staging (
  mode "char" not null, id text not null, platform_id text not null, seller_id text not null, external_id text not null, url text,
  title text not null, description text, brand text, category text, model text, gtin text, price int8, list_price int8, sold int8,
  image_url text, words tsvector not null, product_key text, brand_key text, content_hash bytea not null, observed_at timestamptz not null
) on commit delete rows`;

export const copyCommand = `copy listing_staging from stdin`;

const before = stagingTable;
const visibility = { agency: "text", level: "text", shared_with: "text[]" } as const;

/** One import at a time writes for an agency, so that two cannot both take a listing for new. */
export const lockAgencyListings = statement({
  params: { agency: "text" },
  sql: `select pg_advisory_xact_lock(hashtextextended('listings/' || $agency, 0))`,
});

/** What is known of listings, whose ids come in one text: thousands of them as an array are quoted one by one. */
export const knownListings = statement({
  params: { ids: "text" },
  row: { id: "text", hash: "text", observed_at: "timestamptz" },
  sql: `select id, encode(content_hash, 'hex') as hash, observed_at from listings where id = any(string_to_array($ids, ','))`,
});

export const knownVersions = statement({
  params: { ids: "text[]" },
  row: { listing_id: "text", hash: "text" },
  sql: `select distinct listing_id, encode(content_hash, 'hex') as hash from listing_versions where listing_id = any($ids)`,
});

export const upsertSellers = statement({
  params: { rows: "json", ...visibility },
  sql: `insert into sellers as s (id, platform_id, external_id, name, folded, words, url, phones, first_seen, last_seen, agency, level, shared_with)
        select id, platform, external_id, name, folded, words, url, phones, seen, seen, $agency, $level, $shared_with
        from json_to_recordset($rows) as account (id text, platform text, external_id text, name text, folded text, words tsvector,
          url text, phones text[], seen timestamptz)
        on conflict (id) do update set
          name = case when excluded.last_seen >= s.last_seen then excluded.name else s.name end,
          folded = case when excluded.last_seen >= s.last_seen then excluded.folded else s.folded end,
          words = case when excluded.last_seen >= s.last_seen then excluded.words else s.words end,
          url = case when excluded.last_seen >= s.last_seen then coalesce(excluded.url, s.url) else coalesce(s.url, excluded.url) end,
          phones = (select coalesce(array_agg(distinct phone order by phone), '{}') from unnest(s.phones || excluded.phones) as phone),
          last_seen = greatest(s.last_seen, excluded.last_seen)
        where not s.phones @> excluded.phones
          or excluded.last_seen >= s.last_seen and (s.name, s.url) is distinct from (excluded.name, coalesce(excluded.url, s.url))`,
});

/** Contents that are replaced (c) become versions, and so do contents older than what is known (o). */
export const keepReplacedVersions = statement({
  before,
  sql: `insert into listing_versions (listing_id, observed_at, content_hash, title, description, brand, price, list_price, gtin, agency, level, shared_with)
        select l.id, l.observed_at, l.content_hash, l.title, l.description, l.brand, l.price, l.list_price, l.gtin, l.agency, l.level, l.shared_with
        from listing_staging s join listings l on l.id = s.id where s.mode = 'c' on conflict do nothing`,
});

export const keepOlderVersions = statement({
  params: visibility,
  before,
  sql: `insert into listing_versions (listing_id, observed_at, content_hash, title, description, brand, price, list_price, gtin, agency, level, shared_with)
        select id, observed_at, content_hash, title, description, brand, price, list_price, gtin, $agency, $level, $shared_with
        from listing_staging where mode = 'o' on conflict do nothing`,
});

/** A price that another one replaces joins the history with the time from which it stood. */
export const keepReplacedPrices = statement({
  before,
  sql: `insert into listing_prices (listing_id, observed_at, price, list_price, agency, level, shared_with)
        select l.id, l.priced_at, l.price, l.list_price, l.agency, l.level, l.shared_with
        from listing_staging s join listings l on l.id = s.id
        where s.mode = 'c' and l.price is not null and l.price is distinct from s.price on conflict do nothing`,
});

export const keepOlderPrices = statement({
  params: visibility,
  before,
  sql: `insert into listing_prices (listing_id, observed_at, price, list_price, agency, level, shared_with)
        select id, observed_at, price, list_price, $agency, $level, $shared_with
        from listing_staging where mode = 'o' and price is not null on conflict do nothing`,
});

export const insertNewListings = statement({
  params: { source: "text", ...visibility },
  before,
  sql: `insert into listings (id, platform_id, seller_id, source, external_id, url, title, description, brand, category, model, gtin, price, priced_at, list_price, sold,
          image_url, words, product_key, brand_key, content_hash, first_seen, observed_at, agency, level, shared_with)
        select id, platform_id, seller_id, $source, external_id, url, title, description, brand, category, model, gtin, price, observed_at, list_price, sold,
          image_url, words, product_key, brand_key, content_hash, observed_at, observed_at, $agency, $level, $shared_with
        from listing_staging where mode = 'n'`,
});

export const updateChangedListings = statement({
  params: { source: "text" },
  before,
  sql: `update listings l set seller_id = s.seller_id, source = $source, url = s.url, title = s.title, description = s.description, brand = s.brand,
          category = s.category, model = s.model, gtin = s.gtin, price = s.price,
          priced_at = case when l.price is distinct from s.price then s.observed_at else l.priced_at end, list_price = s.list_price, sold = s.sold, image_url = s.image_url,
          words = s.words, product_key = s.product_key, brand_key = s.brand_key, content_hash = s.content_hash, observed_at = s.observed_at,
          versions = l.versions + 1
        from listing_staging s where s.mode = 'c' and l.id = s.id`,
});

export const markSeenAgain = statement({
  params: { ids: "text[]", at: "timestamptz[]" },
  sql: `update listings l set observed_at = seen.at from unnest($ids, $at) as seen(id, at) where l.id = seen.id and l.observed_at < seen.at`,
});
