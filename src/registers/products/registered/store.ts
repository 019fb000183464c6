import { statement } from "../../../kernel/db/statement.ts";

export const upsertProducts = statement({
  params: { rows: "jsonb" },
  row: { id: "text", created: "bool" },
  sql: `insert into products (id, source, external_id, name, brand, model, gtin, holder, content_hash, first_seen, changed_at, agency, level)
        select id, source, external_id, name, brand, model, gtin, holder, content_hash, changed_at, changed_at, agency, level
        from jsonb_to_recordset($rows) as given (id text, source text, external_id text, name text, brand text, model text, gtin text,
          holder text, content_hash text, changed_at timestamptz, agency text, level text)
        on conflict (id) do update set name = excluded.name, brand = excluded.brand, model = excluded.model, gtin = excluded.gtin,
          holder = excluded.holder, content_hash = excluded.content_hash, changed_at = excluded.changed_at, level = excluded.level,
          version = products.version + 1
          where products.content_hash <> excluded.content_hash
        returning id, xmax::text = '0' as created`,
});

export const removeProductWords = statement({
  params: { products: "text[]" },
  sql: `delete from product_words where product_id = any($products)`,
});

export const insertProductWords = statement({
  params: { words: "text[]", products: "text[]", agency: "text", level: "text" },
  sql: `insert into product_words (word, product_id, agency, level)
        select word, product_id, $agency, $level from unnest($words, $products) as given (word, product_id) on conflict do nothing`,
});

const productColumns = {
  id: "text",
  source: "text",
  external_id: "text",
  name: "text",
  brand: "text?",
  model: "text?",
  gtin: "text?",
  holder: "text?",
  changed_at: "timestamptz",
  agency: "text",
  level: "text",
  shared_with: "text[]",
} as const;
const columns = `p.id, p.source, p.external_id, p.name, p.brand, p.model, p.gtin, p.holder, p.changed_at, p.agency, p.level, p.shared_with`;

export const productById = statement({
  params: { id: "text" },
  row: productColumns,
  sql: `select ${columns} from products p where p.id = $id`,
});

export const productsByIds = statement({
  params: { ids: "text[]" },
  row: productColumns,
  sql: `select ${columns} from products p where p.id = any($ids)`,
});

/** `words` without repeats; a product must hold each of them, or else carry the GTIN. */
export const productPage = statement({
  params: { words: "text[]", gtin: "text?", after: "text", limit: "int4" },
  row: productColumns,
  sql: `select ${columns} from products p
        where (cardinality($words) = 0
            or p.id in (select product_id from product_words where word = any($words) group by product_id having count(*) = cardinality($words))
            or p.gtin = $gtin)
          and p.id > $after
        order by p.id limit $limit`,
});

/** What changes whenever a product or recall that the asker may see comes, goes or changes; the same for all who see the same. */
export const registerMark = statement({
  row: { mark: "text" },
  sql: `select coalesce((select count(*) || '.' || sum(hashtextextended(id || version || level, 0)) from products), '0') || '/' ||
          coalesce((select count(*) || '.' || sum(hashtextextended(id || version || level, 0)) from recalls), '0') as mark`,
});
