import { statement } from "../../../kernel/db/statement.ts";

/**
 * Known prices of an agency's listings by goods: of the same product from three sellers or more, and of a brand's goods of one
 * kind. Median and spread on the log scale; the interquartile range over 1.349 is the standard deviation of a normal spread.
 */
export const computePriceReferences = statement({
  params: { agency: "text", at: "timestamptz" },
  sql: `insert into price_references as r (agency, kind, key, n, median, spread, sample, computed_at)
        select $agency, kind, key, count(*)::int4, exp(percentile_cont(0.5) within group (order by ln(price))),
          (percentile_cont(0.75) within group (order by ln(price)) - percentile_cont(0.25) within group (order by ln(price))) / 1.349,
          (array_agg(price order by price))[1:60], $at
        from (
          select 'product' as kind, product_key as key, price, seller_id from listings where agency = $agency and product_key is not null and price >= 1000
          union all
          select 'brand', brand_key, price, seller_id from listings where agency = $agency and brand_key is not null and price >= 1000
        ) priced
        group by kind, key
        having count(*) >= case kind when 'product' then 5 else 20 end and count(distinct seller_id) >= 3
        on conflict (agency, kind, key) do update
          set n = excluded.n, median = excluded.median, spread = excluded.spread, sample = excluded.sample, computed_at = excluded.computed_at`,
});

export const dropStalePriceReferences = statement({
  params: { agency: "text", at: "timestamptz" },
  sql: `delete from price_references where agency = $agency and computed_at < $at`,
});

/** Shelf prices and the like, kept as references of a product beside those computed from listings. */
export const putPriceReferences = statement({
  params: { agency: "text", key: "text[]", n: "int4[]", median: "float8[]", spread: "float8[]", sample: "text[]", at: "timestamptz" },
  sql: `insert into price_references (agency, kind, key, n, median, spread, sample, computed_at)
        select $agency, 'product', key, n, median, spread, sample::int8[], $at
        from unnest($key, $n, $median, $spread, $sample) as t(key, n, median, spread, sample)
        on conflict (agency, kind, key) do nothing`,
});

const pricedListing = {
  id: "text",
  seller_id: "text",
  platform_id: "text",
  title: "text",
  price: "int8",
  level: "text",
  shared_with: "text[]",
  kind: "text",
  key: "text",
  n: "int4",
  median: "float8",
  spread: "float8",
  sample: "int8[]",
} as const;

/** Listings that cost less than half of the median of comparable goods: the candidates for the price check. */
export const cheapListings = statement({
  params: { agency: "text", after: "text", limit: "int4" },
  row: pricedListing,
  sql: `select l.id, l.seller_id, l.platform_id, l.title, l.price, l.level::text as level, l.shared_with, r.kind, r.key, r.n, r.median, r.spread, r.sample
        from listings l join price_references r on r.agency = l.agency
          and ((r.kind = 'product' and r.key = l.product_key) or (r.kind = 'brand' and r.key = l.brand_key))
        where l.agency = $agency and l.price >= 1000 and l.price < r.median * 0.5 and l.id > $after
        order by l.id, r.kind desc limit $limit`,
});
