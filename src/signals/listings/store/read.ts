import { statement } from "../../../kernel/db/statement.ts";

const listingRow = {
  id: "text",
  platform_id: "text",
  seller_id: "text",
  source: "text",
  external_id: "text",
  url: "text?",
  title: "text",
  description: "text?",
  brand: "text?",
  category: "text?",
  model: "text?",
  gtin: "text?",
  price: "int8?",
  list_price: "int8?",
  sold: "int8?",
  image_url: "text?",
  versions: "int4",
  first_seen: "timestamptz",
  observed_at: "timestamptz",
  agency: "text",
  level: "text",
} as const;
const listingColumns = `id, platform_id, seller_id, source, external_id, url, title, description, brand, category, model, gtin, price, list_price, sold,
  image_url, versions, first_seen, observed_at, agency, level::text as level`;

export const listingById = statement({
  params: { id: "text" },
  row: listingRow,
  sql: `select ${listingColumns} from listings where id = $id`,
});

export const listingsByIds = statement({
  params: { ids: "text[]" },
  row: listingRow,
  sql: `select ${listingColumns} from listings where id = any($ids)`,
});

export const listingsOfSeller = statement({
  params: { seller: "text", after: "text?", limit: "int4" },
  row: listingRow,
  sql: `select ${listingColumns} from listings where seller_id = $seller and ($after is null or id > $after) order by id limit $limit`,
});

export const listingsByGtin = statement({
  params: { gtins: "text[]", limit: "int4" },
  row: listingRow,
  sql: `select ${listingColumns} from listings where gtin = any($gtins) order by id limit $limit`,
});

export const versionsOfListing = statement({
  params: { id: "text" },
  row: {
    observed_at: "timestamptz",
    title: "text",
    description: "text?",
    brand: "text?",
    price: "int8?",
    list_price: "int8?",
  },
  sql: `select observed_at, title, description, brand, price, list_price from listing_versions where listing_id = $id order by observed_at desc limit 200`,
});

/** The prices a listing had and has, each with the time from which it was seen. */
export const pricesOfListing = statement({
  params: { id: "text" },
  row: { observed_at: "timestamptz", price: "int8", list_price: "int8?" },
  sql: `select observed_at, price, list_price from listing_prices where listing_id = $id
        union all
        select priced_at, price, list_price from listings where id = $id and price is not null
        order by 1 limit 1000`,
});

const sellerRow = {
  id: "text",
  platform_id: "text",
  external_id: "text",
  name: "text",
  url: "text?",
  phones: "text[]",
  first_seen: "timestamptz",
  last_seen: "timestamptz",
  agency: "text",
  level: "text",
} as const;
const sellerColumns = `id, platform_id, external_id, name, url, phones, first_seen, last_seen, agency, level::text as level`;

export const sellerById = statement({
  params: { id: "text" },
  row: sellerRow,
  sql: `select ${sellerColumns} from sellers where id = $id`,
});

export const sellersByIds = statement({
  params: { ids: "text[]" },
  row: sellerRow,
  sql: `select ${sellerColumns} from sellers where id = any($ids)`,
});

export const sellersByPhone = statement({
  params: { phone: "text", limit: "int4" },
  row: sellerRow,
  sql: `select ${sellerColumns} from sellers where phones @> array[$phone] order by last_seen desc limit $limit`,
});

export const countSellerListings = statement({
  params: { seller: "text" },
  row: { n: "int4" },
  sql: `select count(*)::int4 as n from listings where seller_id = $seller`,
});

/** Listings of an agency in the order of their ids, with what screening reads of them. */
export const listingsAfter = statement({
  params: { agency: "text", after: "text", limit: "int4" },
  row: {
    id: "text",
    platform_id: "text",
    seller_id: "text",
    seller_name: "text",
    url: "text?",
    title: "text",
    description: "text?",
    brand: "text?",
    category: "text?",
    model: "text?",
    gtin: "text?",
    price: "int8?",
    list_price: "int8?",
    content_hash: "bytea",
    observed_at: "timestamptz",
  },
  sql: `select l.id, l.platform_id, l.seller_id, s.name as seller_name, l.url, l.title, l.description, l.brand, l.category, l.model, l.gtin, l.price,
          l.list_price, l.content_hash, l.observed_at
        from listings l join sellers s on s.id = l.seller_id where l.agency = $agency and l.id > $after order by l.id limit $limit`,
});

/** What tells whether listings are still as they were, and who sees them. */
export const contentHashes = statement({
  params: { ids: "text[]" },
  row: { id: "text", content_hash: "bytea", level: "text", shared_with: "text[]" },
  sql: `select id, content_hash, level::text as level, shared_with from listings where id = any($ids)`,
});

/** Some listings of each platform, in an order that only the salt decides; with how many there are of each. */
export const drawnListings = statement({
  params: { agency: "text", salt: "text", size: "int4" },
  row: { id: "text", platform_id: "text", population: "int8" },
  sql: `select id, platform_id, population from (
          select id, platform_id, count(*) over (partition by platform_id) as population,
            row_number() over (partition by platform_id order by sha256(convert_to($salt || id, 'UTF8'))) as place
          from listings where agency = $agency) drawn
        where place <= $size order by platform_id, place`,
});
