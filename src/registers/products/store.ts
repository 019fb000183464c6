import { statement } from "../../kernel/db/statement.ts";

export const upsertRecalls = statement({
  params: { rows: "jsonb" },
  row: { id: "text", created: "bool" },
  sql: `insert into recalls (id, source, external_id, number, issued_on, issued_precision, title, product, brand, company, models, gtins,
          reg_no, description, hazard, remedy, kind, authority, url, content_hash, first_seen, agency, level)
        select id, source, external_id, number, issued_on, issued_precision, title, product, brand, company, models, gtins,
          reg_no, description, hazard, remedy, kind, authority, url, content_hash, first_seen, agency, level
        from jsonb_to_recordset($rows) as given (id text, source text, external_id text, number text, issued_on date,
          issued_precision text, title text, product text, brand text, company text, models text[], gtins text[], reg_no text,
          description text, hazard text, remedy text, kind text, authority text, url text, content_hash text,
          first_seen timestamptz, agency text, level text)
        on conflict (id) do update set number = excluded.number, issued_on = excluded.issued_on,
          issued_precision = excluded.issued_precision, title = excluded.title, product = excluded.product, brand = excluded.brand,
          company = excluded.company, models = excluded.models, gtins = excluded.gtins, reg_no = excluded.reg_no,
          description = excluded.description, hazard = excluded.hazard, remedy = excluded.remedy, kind = excluded.kind,
          authority = excluded.authority, url = excluded.url, content_hash = excluded.content_hash,
          version = recalls.version + 1, verified_by = null, verified_at = null, level = excluded.level
          where recalls.content_hash <> excluded.content_hash
        returning id, xmax::text = '0' as created`,
});

/** Takes a recall's GTINs and words out of the look-ups, before those of its new text go in. */
export const removeRecallGtins = statement({
  params: { recalls: "text[]" },
  sql: `delete from recall_gtins where recall_id = any($recalls)`,
});

export const removeRecallWords = statement({
  params: { recalls: "text[]" },
  sql: `delete from recall_words where recall_id = any($recalls)`,
});

export const insertRecallGtins = statement({
  params: { gtins: "text[]", recalls: "text[]", agency: "text", level: "text" },
  sql: `insert into recall_gtins (gtin, recall_id, agency, level)
        select gtin, recall_id, $agency, $level from unnest($gtins, $recalls) as given (gtin, recall_id) on conflict do nothing`,
});

export const insertRecallWords = statement({
  params: { words: "text[]", recalls: "text[]", agency: "text", level: "text" },
  sql: `insert into recall_words (word, recall_id, agency, level)
        select word, recall_id, $agency, $level from unnest($words, $recalls) as given (word, recall_id) on conflict do nothing`,
});

const recallColumns = {
  id: "text",
  source: "text",
  number: "text?",
  issued_on: "date?",
  issued_precision: "text?",
  title: "text?",
  product: "text",
  brand: "text?",
  company: "text?",
  models: "text[]",
  gtins: "text[]",
  reg_no: "text?",
  description: "text?",
  hazard: "text?",
  remedy: "text?",
  kind: "text",
  authority: "text?",
  url: "text?",
  verified_at: "timestamptz?",
  level: "text",
  version: "int4",
} as const;
const columns = `r.id, r.source, r.number, r.issued_on, r.issued_precision, r.title, r.product, r.brand, r.company, r.models, r.gtins, r.reg_no,
          r.description, r.hazard, r.remedy, r.kind, r.authority, r.url, r.verified_at, r.level, r.version`;

export const recallsOfGtin = statement({
  params: { gtin: "text" },
  row: recallColumns,
  sql: `select ${columns} from recall_gtins g join recalls r on r.id = g.recall_id
        where g.gtin = $gtin order by r.issued_on desc nulls last, r.id desc limit 20`,
});

/** `words` without repeats; a recall must hold each of them. */
export const recallsOfWords = statement({
  params: { words: "text[]", limit: "int4" },
  row: recallColumns,
  sql: `select ${columns} from recalls r
        where r.id in (select recall_id from recall_words where word = any($words) group by recall_id having count(*) = cardinality($words))
        order by r.issued_on desc nulls last, r.id desc limit $limit`,
});

export const recallById = statement({
  params: { id: "text" },
  row: recallColumns,
  sql: `select ${columns} from recalls r where r.id = $id`,
});

export const recallsByIds = statement({
  params: { ids: "text[]" },
  row: recallColumns,
  sql: `select ${columns} from recalls r where r.id = any($ids)`,
});

export const recallPage = statement({
  params: { words: "text[]", before: "date", before_id: "text", limit: "int4" },
  row: recallColumns,
  sql: `select ${columns} from recalls r
        where (cardinality($words) = 0
            or r.id in (select recall_id from recall_words where word = any($words) group by recall_id having count(*) = cardinality($words)))
          and (coalesce(r.issued_on, '0001-01-01'), r.id) < ($before, $before_id)
        order by coalesce(r.issued_on, '0001-01-01') desc, r.id desc limit $limit`,
});

export const recallsAfter = statement({
  params: { after: "text", limit: "int4" },
  row: {
    id: "text",
    gtins: "text[]",
    brand: "text?",
    models: "text[]",
    product: "text",
    reg_no: "text?",
    kind: "text",
    source: "text",
  },
  sql: `select id, gtins, brand, models, product, reg_no, kind, source from recalls where id > $after order by id limit $limit`,
});

export const recallToVerify = statement({
  params: { id: "text" },
  row: { id: "text", agency: "text", level: "text", version: "int4" },
  sql: `select id, agency, level, version from recalls where id = $id`,
});

export const publishRecall = statement({
  params: { id: "text", version: "int4", verified_by: "text", verified_at: "timestamptz" },
  row: { version: "int4" },
  sql: `update recalls set level = 'public', verified_by = $verified_by, verified_at = $verified_at, version = version + 1
        where id = $id and version = $version returning version`,
});

export const publishRecallGtins = statement({
  params: { id: "text" },
  sql: `update recall_gtins set level = 'public' where recall_id = $id`,
});

export const publishRecallWords = statement({
  params: { id: "text" },
  sql: `update recall_words set level = 'public' where recall_id = $id`,
});

export const insertReferencePrices = statement({
  params: { rows: "jsonb" },
  sql: `insert into reference_prices (id, source, shop, name, folded, unit, brand, category, gtin, price, observed_on,
          observed_precision, first_seen, agency, level)
        select id, source, shop, name, folded, unit, brand, category, gtin, price, observed_on, observed_precision, first_seen,
          agency, level
        from jsonb_to_recordset($rows) as given (id text, source text, shop text, name text, folded text, unit text, brand text,
          category text, gtin text, price int8, observed_on date, observed_precision text, first_seen timestamptz, agency text,
          level text)
        on conflict (id) do nothing`,
});

const priceColumns = {
  id: "text",
  shop: "text",
  name: "text",
  unit: "text?",
  brand: "text?",
  gtin: "text?",
  price: "int8",
  observed_on: "date?",
} as const;

export const pricesAfter = statement({
  params: { after: "text", limit: "int4" },
  row: priceColumns,
  sql: `select id, shop, name, unit, brand, gtin, price, observed_on from reference_prices where id > $after order by id limit $limit`,
});

export const pricesNamed = statement({
  params: { folded: "text" },
  row: priceColumns,
  sql: `select id, shop, name, unit, brand, gtin, price, observed_on from reference_prices where folded = $folded order by price limit 200`,
});
