import { statement } from "../../../../kernel/db/statement.ts";

export const insertWebhook = statement({
  params: {
    id: "text",
    name: "text",
    url: "text",
    secret: "text",
    kinds: "text[]",
    own: "bool",
    tx: "xid8",
    at: "timestamptz",
    by: "text",
    agency: "text",
  },
  sql: `insert into exchange_webhooks (id, name, url, secret, kinds, own, state, after_tx, after_id, next_at, made_by, made_at, agency)
        values ($id, $name, $url, $secret, $kinds, $own, 'active', $tx, '', $at, $by, $at, $agency)`,
});

const row = {
  id: "text",
  name: "text",
  url: "text",
  kinds: "text[]",
  own: "bool",
  state: "text",
  failures: "int4",
  failing_since: "timestamptz?",
  delivered_at: "timestamptz?",
  old_secret_until: "timestamptz?",
  made_at: "timestamptz",
  version: "int4",
  agency: "text",
  waiting: "int4",
  dead: "int4",
} as const;
const columns = Object.keys(row)
  .filter((name) => name !== "waiting" && name !== "dead")
  .map((name) => `w.${name}`)
  .join(", ");
const counts = `(select count(*)::int4 from webhook_messages m where m.webhook = w.id and m.state = 'waiting') as waiting,
  (select count(*)::int4 from webhook_messages m where m.webhook = w.id and m.agency = w.agency and m.state = 'dead') as dead`;

export const webhookById = statement({
  params: { id: "text" },
  row,
  sql: `select ${columns}, ${counts} from exchange_webhooks w where w.id = $id`,
});

export const webhooksPage = statement({
  params: { before: "text?", limit: "int4" },
  row,
  sql: `select ${columns}, ${counts} from exchange_webhooks w where $before is null or w.id < $before order by w.id desc limit $limit`,
});

export const updateWebhook = statement({
  params: { id: "text", seen: "int4", name: "text", url: "text", kinds: "text[]", own: "bool" },
  sql: `update exchange_webhooks set name = $name, url = $url, kinds = $kinds, own = $own, version = version + 1
        where id = $id and version = $seen`,
});

export const pauseWebhook = statement({
  params: { id: "text", seen: "int4" },
  sql: `update exchange_webhooks set state = 'paused', version = version + 1 where id = $id and version = $seen and state = 'active'`,
});

export const resumeWebhook = statement({
  params: { id: "text", seen: "int4", at: "timestamptz", tx: "xid8?" },
  sql: `update exchange_webhooks set state = 'active', next_at = $at, failures = 0, failing_since = null, version = version + 1,
          after_tx = coalesce($tx, after_tx), after_id = case when $tx is null then after_id else '' end
        where id = $id and version = $seen and state <> 'active'`,
});

export const rotateSecret = statement({
  params: { id: "text", seen: "int4", secret: "text", until: "timestamptz" },
  sql: `update exchange_webhooks set old_secret = secret, old_secret_until = $until, secret = $secret, version = version + 1
        where id = $id and version = $seen`,
});

export const deleteWebhook = statement({
  params: { id: "text", seen: "int4" },
  sql: `delete from exchange_webhooks where id = $id and version = $seen`,
});

export const deleteMessagesOf = statement({
  params: { webhook: "text" },
  sql: `with gone as (delete from webhook_messages where webhook = $webhook returning id)
        delete from webhook_tries where message in (select id from gone)`,
});

/** For the house alone: whose turn it is, whoever has waited longest first. */
export const dueWebhooks = statement({
  params: { at: "timestamptz" },
  row: { id: "text", agency: "text" },
  sql: `select id, agency from exchange_webhooks where state = 'active' and next_at <= $at and coalesce(held_until <= $at, true)
        order by next_at limit 500`,
});

/** Takes a webhook's turn: while it lasts no other process sends for it. */
export const takeTurn = statement({
  params: { id: "text", at: "timestamptz", until: "timestamptz" },
  row: {
    id: "text",
    url: "text",
    secret: "text",
    old_secret: "text?",
    old_secret_until: "timestamptz?",
    kinds: "text[]",
    own: "bool",
    tx: "xid8",
    after_id: "text",
    failures: "int4",
    failing_since: "timestamptz?",
    next_at: "timestamptz",
    agency: "text",
  },
  sql: `update exchange_webhooks set held_until = $until
        where id = $id and state = 'active' and next_at <= $at and coalesce(held_until <= $at, true)
        returning id, url, secret, old_secret, old_secret_until, kinds, own, after_tx as tx, after_id, failures, failing_since, next_at, agency`,
});

/** Who has asked for a try does not wait for the receiver's rest to end. */
export const hurryWebhook = statement({
  params: { id: "text", at: "timestamptz" },
  sql: `update exchange_webhooks set next_at = $at where id = $id`,
});

export const moveWebhook = statement({
  params: { id: "text", tx: "xid8", after_id: "text" },
  sql: `update exchange_webhooks set after_tx = $tx, after_id = $after_id where id = $id`,
});

/** Ends a turn, and says how it went; one that was paused, or asked for (its time is not what it was), meanwhile stays so. */
export const endTurn = statement({
  params: {
    id: "text",
    was: "timestamptz",
    next_at: "timestamptz",
    failures: "int4",
    failing_since: "timestamptz?",
    delivered_at: "timestamptz?",
    disabled: "bool",
  },
  sql: `update exchange_webhooks set held_until = null, failures = $failures, failing_since = $failing_since,
          next_at = case when next_at = $was then $next_at else next_at end,
          delivered_at = coalesce($delivered_at, delivered_at),
          state = case when $disabled and state = 'active' then 'disabled' else state end,
          version = version + case when $disabled and state = 'active' then 1 else 0 end
        where id = $id`,
});
