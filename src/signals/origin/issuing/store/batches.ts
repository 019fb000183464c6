import type { RowOf } from "../../../../kernel/db/statement.ts";
import { statement } from "../../../../kernel/db/statement.ts";
import type { Activation, Batch } from "../model.ts";

const batchRow = {
  id: "text",
  order_id: "text",
  product_id: "text",
  gtin: "text",
  tag: "int4",
  key_version: "int4",
  lot: "text?",
  produced_on: "date?",
  expires_on: "date?",
  size: "int4",
  issued: "int4",
  with_pin: "bool",
  signed: "bool",
  state: "text",
  made_at: "timestamptz",
  activated_at: "timestamptz?",
  voided: "int4[]",
  authority: "text",
  agency: "text",
} as const;
const columns = `id, order_id, product_id, gtin, tag, key_version::int4 as key_version, lot, produced_on, expires_on, size, issued, with_pin,
  signed, state, made_at, activated_at, voided, authority, agency`;

/** A tag that another batch of the article has inserts nothing: the command draws again. */
export const insertBatch = statement({
  params: {
    id: "text",
    order_id: "text",
    product_id: "text",
    gtin: "text",
    tag: "int4",
    key_version: "int4",
    lot: "text?",
    produced_on: "date?",
    expires_on: "date?",
    size: "int4",
    with_pin: "bool",
    signed: "bool",
    made_at: "timestamptz",
    authority: "text",
    agency: "text",
  },
  sql: `insert into code_batches (id, order_id, product_id, gtin, tag, key_version, lot, produced_on, expires_on, size, with_pin, signed,
          state, made_at, authority, agency, level)
        values ($id, $order_id, $product_id, $gtin, $tag, $key_version, $lot, $produced_on, $expires_on, $size, $with_pin, $signed,
          'issuing', $made_at, $authority, $agency, 'agencies')
        on conflict (gtin, tag) do nothing`,
});

export const batchesById = statement({
  params: { ids: "text[]" },
  row: batchRow,
  sql: `select ${columns} from code_batches where id = any($ids)`,
});

/** Codes below `issued` exist from now on; the number only grows. */
export const growIssued = statement({
  params: { id: "text", issued: "int4" },
  sql: `update code_batches set issued = greatest(issued, $issued) where id = $id and state = 'issuing'`,
});

/** Ends the making of codes; 0 rows where another run of the job was faster. */
export const finishBatch = statement({
  params: { id: "text", at: "timestamptz" },
  sql: `update code_batches set state = 'issued', issued = size, made_at = $at where id = $id and state = 'issuing'`,
});

/** Writes what was wasted, on top of what was known; 0 rows where somebody else reported meanwhile. */
export const activateBatch = statement({
  params: { id: "text", at: "timestamptz", known: "int4[]", voided: "int4[]" },
  sql: `update code_batches set state = 'active', activated_at = coalesce(activated_at, $at), voided = $voided
        where id = $id and state in ('issued', 'active') and voided = $known`,
});

export const insertActivation = statement({
  params: {
    id: "text",
    batch: "text",
    used: "int4",
    wasted: "int4",
    voided: "int4[]",
    note: "text",
    at: "timestamptz",
    by_actor: "text",
    agency: "text",
  },
  sql: `insert into code_activations (id, batch_id, used, wasted, voided, note, at, by_actor, agency, level)
        values ($id, $batch, $used, $wasted, $voided, $note, $at, $by_actor, $agency, 'agencies')`,
});

export const activationsOf = statement({
  params: { batch: "text" },
  row: { id: "text", used: "int4", wasted: "int4", note: "text", at: "timestamptz", by_actor: "text" },
  sql: `select id, used, wasted, note, at, by_actor from code_activations where batch_id = $batch order by at, id limit 200`,
});

export function toBatch(row: RowOf<typeof batchesById>): Batch {
  return {
    id: row.id,
    orderId: row.order_id,
    productId: row.product_id,
    gtin: row.gtin,
    tag: row.tag,
    keyVersion: row.key_version,
    lot: row.lot,
    producedOn: row.produced_on,
    expiresOn: row.expires_on,
    size: row.size,
    issued: row.issued,
    withPin: row.with_pin,
    signed: row.signed,
    state: row.state as Batch["state"],
    madeAt: row.made_at,
    activatedAt: row.activated_at,
    voided: row.voided,
    authority: row.authority,
    agency: row.agency,
  };
}

export function toActivation({ by_actor: byActor, ...row }: RowOf<typeof activationsOf>): Activation {
  return { ...row, byActor };
}
