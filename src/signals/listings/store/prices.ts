import { statement } from "../../../kernel/db/statement.ts";

/** Goods offered often enough; most titles stand once, and sorting their prices would be for nothing. */
const frequent = (key: string, fewest: string) =>
  `select ${key} from goods where ${key} is not null group by 1 having count(*) >= ${fewest}`;

/**
 * Known prices of an agency's listings by goods: of the same product from three sellers or more, and of a brand's goods of one
 * kind. Median and spread on the log scale; the interquartile range over 1.349 is the standard deviation of a normal spread.
 * The sample holds all prices, or of more than 60 as many at even steps of rank.
 */
export const computePriceReferences = statement({
  params: { agency: "text", least_price: "int8", fewest_product: "int4", fewest_brand: "int4", at: "timestamptz" },
  sql: `with goods as materialized (
          select product_key, brand_key, price, seller_id from listings where agency = $agency and price >= $least_price)
        insert into price_references as r (agency, kind, key, n, median, spread, sample, computed_at)
        select $agency, kind, key, count(*)::int4, exp(percentile_cont(0.5) within group (order by ln(price))),
          (percentile_cont(0.75) within group (order by ln(price)) - percentile_cont(0.25) within group (order by ln(price))) / 1.349,
          case when count(*) <= 60 then array_agg(price order by price)
            else percentile_disc(array(select i / 59.0::float8 from generate_series(0, 59) i)) within group (order by price) end, $at
        from (
          select 'product' as kind, product_key as key, price, seller_id from goods where product_key in (${frequent("product_key", "$fewest_product")})
          union all
          select 'brand', brand_key, price, seller_id from goods where brand_key in (${frequent("brand_key", "$fewest_brand")})
        ) priced
        group by kind, key
        having count(distinct seller_id) >= 3
        on conflict (agency, kind, key) do update
          set n = excluded.n, median = excluded.median, spread = excluded.spread, sample = excluded.sample, computed_at = excluded.computed_at`,
});

export const dropStalePriceReferences = statement({
  params: { agency: "text", at: "timestamptz" },
  sql: `delete from price_references where agency = $agency and computed_at < $at`,
});

/** Freshly loaded tables have no statistics, and the planner would look the references up row by row (40 times slower). */
export const joinByHash = statement({
  row: { value: "text" },
  sql: `select set_config('enable_nestloop', 'off', true) as value`,
});

const cut = (key: string, part: string) => `r.key = p.${key} and p.price < r.median * ${part}
            and ln(p.price / r.median) <= -$deviations * greatest(r.spread, $least_spread)`;

/** Listings that cost far less than comparable goods, those of a seller together; their ids in one text. */
export const cheapListings = statement({
  params: {
    agency: "text",
    least_price: "int8",
    part_product: "float8",
    part_brand: "float8",
    deviations: "float8",
    least_spread: "float8",
    most: "int4",
  },
  row: { ids: "text" },
  sql: `select coalesce(string_agg(id, ',' order by seller_id, id), '') as ids from (
          select p.id, p.seller_id
          from listings p join price_references r on r.agency = $agency and r.kind = 'product' and ${cut("product_key", "$part_product")}
          where p.agency = $agency and p.price >= $least_price
          union
          select p.id, p.seller_id
          from listings p join price_references r on r.agency = $agency and r.kind = 'brand' and ${cut("brand_key", "$part_brand")}
          where p.agency = $agency and p.price >= $least_price
          limit $most) cheap`,
});

/** The reference of one listing's goods; `offset 0` has it looked up by its key, for the planner would rather read all of them (0.4 s). */
const referenceOf = (kind: string, key: string) =>
  `lateral (select * from price_references where agency = $agency and kind = '${kind}' and key = p.${key} offset 0) r`;

const pricedListing = {
  id: "text",
  seller_id: "text",
  platform_id: "text",
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

/** Those of some listings that cost far less than comparable goods are known to cost, each with the reference it is far below, the product's first. */
export const cheapAmong = statement({
  params: {
    agency: "text",
    ids: "text[]",
    least_price: "int8",
    part_product: "float8",
    part_brand: "float8",
    deviations: "float8",
    least_spread: "float8",
  },
  row: pricedListing,
  sql: `select p.id, p.seller_id, p.platform_id, p.price, p.level::text as level, p.shared_with, r.kind, r.key, r.n, r.median, r.spread, r.sample
        from listings p, ${referenceOf("product", "product_key")}
        where p.id = any($ids) and p.price >= $least_price and ${cut("product_key", "$part_product")}
        union all
        select p.id, p.seller_id, p.platform_id, p.price, p.level::text, p.shared_with, r.kind, r.key, r.n, r.median, r.spread, r.sample
        from listings p, ${referenceOf("brand", "brand_key")}
        where p.id = any($ids) and p.price >= $least_price and ${cut("brand_key", "$part_brand")}`,
});
