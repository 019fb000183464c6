import type { RowOf } from "../../../../kernel/db/statement.ts";
import { statement } from "../../../../kernel/db/statement.ts";
import type { Level } from "../../../../services/facts/index.ts";
import type { Order } from "../model.ts";

const orderRow = {
  id: "text",
  product_id: "text",
  product_name: "text",
  gtin: "text",
  lot: "text?",
  produced_on: "date?",
  expires_on: "date?",
  size: "int4",
  with_pin: "bool",
  signed: "bool",
  format: "text",
  host: "text",
  note: "text",
  state: "text",
  placed_by: "text",
  placed_at: "timestamptz",
  decided_by: "text?",
  decided_at: "timestamptz?",
  decision_reason: "text?",
  batch_id: "text?",
  password_shown_at: "timestamptz?",
  version: "int4",
  authority: "text",
  agency: "text",
  level: "text",
  shared_with: "text[]",
} as const;
const columns = `id, product_id, product_name, gtin, lot, produced_on, expires_on, size, with_pin, signed, format, host, note, state,
  placed_by, placed_at, decided_by, decided_at, decision_reason, batch_id, password_shown_at, version, authority, agency,
  level::text as level, shared_with`;

export const insertOrder = statement({
  params: {
    id: "text",
    product_id: "text",
    product_name: "text",
    gtin: "text",
    lot: "text?",
    produced_on: "date?",
    expires_on: "date?",
    size: "int4",
    with_pin: "bool",
    signed: "bool",
    format: "text",
    host: "text",
    note: "text",
    placed_by: "text",
    placed_at: "timestamptz",
    authority: "text",
    agency: "text",
  },
  sql: `insert into code_orders (id, product_id, product_name, gtin, lot, produced_on, expires_on, size, with_pin, signed, format, host,
          note, state, placed_by, placed_at, authority, agency, level)
        values ($id, $product_id, $product_name, $gtin, $lot, $produced_on, $expires_on, $size, $with_pin, $signed, $format, $host,
          $note, 'ordered', $placed_by, $placed_at, $authority, $agency, 'own')`,
});

export const orderById = statement({
  params: { id: "text" },
  row: orderRow,
  sql: `select ${columns} from code_orders where id = $id`,
});

export const ordersPage = statement({
  params: { state: "text?", placed_at: "timestamptz?", id: "text?", limit: "int4" },
  row: orderRow,
  sql: `select ${columns} from code_orders
        where ($state is null or state = $state)
          and ($placed_at is null or (placed_at, id) < ($placed_at, $id))
        order by placed_at desc, id desc limit $limit`,
});

/** Writes a decision while the order still waits; 0 rows where somebody was faster. */
export const decideOrder = statement({
  params: {
    id: "text",
    seen: "int4",
    state: "text",
    decided_by: "text",
    decided_at: "timestamptz",
    reason: "text?",
    batch: "text?",
  },
  sql: `update code_orders set state = $state, decided_by = $decided_by, decided_at = $decided_at, decision_reason = $reason,
          batch_id = $batch, version = version + 1
        where id = $id and version = $seen and state = 'ordered'`,
});

export const markWithdrawn = statement({
  params: { id: "text", seen: "int4" },
  sql: `update code_orders set state = 'withdrawn', version = version + 1 where id = $id and version = $seen and state = 'ordered'`,
});

/** Notes that the password was shown: once, and again to the same person within the time given. */
export const markPasswordShown = statement({
  params: { id: "text", at: "timestamptz", since: "timestamptz" },
  sql: `update code_orders set password_shown_at = coalesce(password_shown_at, $at)
        where id = $id and state = 'approved' and (password_shown_at is null or password_shown_at > $since)`,
});

export function toOrder(row: RowOf<typeof orderById>): Order {
  return {
    id: row.id,
    productId: row.product_id,
    productName: row.product_name,
    gtin: row.gtin,
    lot: row.lot,
    producedOn: row.produced_on,
    expiresOn: row.expires_on,
    size: row.size,
    withPin: row.with_pin,
    signed: row.signed,
    format: row.format as Order["format"],
    host: row.host,
    note: row.note,
    state: row.state as Order["state"],
    placedBy: row.placed_by,
    placedAt: row.placed_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
    batchId: row.batch_id,
    passwordShownAt: row.password_shown_at,
    version: row.version,
    authority: row.authority,
    agency: row.agency,
    level: row.level as Level,
    sharedWith: row.shared_with,
  };
}
