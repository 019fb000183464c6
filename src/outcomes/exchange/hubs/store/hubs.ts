import { statement } from "../../../../kernel/db/statement.ts";

const hubRow = {
  id: "text",
  name: "text",
  code: "text",
  address: "text",
  partner: "text",
  house: "text?",
  is_on: "bool",
  cursor: "text",
  taken: "int8",
  next_at: "timestamptz?",
  asked_at: "timestamptz?",
  ok_at: "timestamptz?",
  failures: "int4",
  problem: "text?",
  problem_detail: "text?",
  behind: "int4?",
  version: "int4",
  created_by: "text",
  created_at: "timestamptz",
  agency: "text",
} as const;
const columns = Object.keys(hubRow).join(", ");

export const insertHub = statement({
  params: {
    id: "text",
    name: "text",
    code: "text",
    address: "text",
    partner: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into hubs (id, name, code, address, partner, created_by, created_at, agency)
        values ($id, $name, $code, $address, $partner, $by, $at, $agency) on conflict do nothing`,
});

export const hubById = statement({
  params: { id: "text" },
  row: hubRow,
  sql: `select ${columns} from hubs where id = $id`,
});

/** Takes the hub for this transaction: its row is the lock of its place and its runs. */
export const lockHub = statement({
  params: { id: "text" },
  row: hubRow,
  sql: `select ${columns} from hubs where id = $id for update`,
});

export const hubsPage = statement({
  params: { name: "text?", id: "text?", limit: "int4" },
  row: hubRow,
  sql: `select ${columns} from hubs where $name is null or (name, id) > ($name, $id) order by name, id limit $limit`,
});

/** In whose names the hubs of one agency speak here. */
export const partnersOf = statement({
  params: { agency: "text" },
  row: { partner: "text" },
  sql: `select distinct partner from hubs where agency = $agency`,
});

export const changeHubRow = statement({
  params: { id: "text", seen: "int4", name: "text", address: "text" },
  sql: `update hubs set name = $name, address = $address, version = version + 1 where id = $id and version = $seen`,
});

export const switchHubRow = statement({
  params: { id: "text", on: "bool", next_at: "timestamptz?" },
  sql: `update hubs set is_on = $on, next_at = $next_at, failures = 0, version = version + 1 where id = $id and is_on <> $on`,
});

/** Reads from the beginning the next time. */
export const forgetPlace = statement({
  params: { id: "text" },
  sql: `update hubs set cursor = '', behind = null where id = $id`,
});

/** For the house alone: whose turn it is, whoever has waited longest first. */
export const dueHubs = statement({
  params: { at: "timestamptz" },
  row: { id: "text", agency: "text" },
  sql: `select id, agency from hubs where is_on and next_at <= $at order by next_at limit 200`,
});

/** Takes a hub's turn: until then no other process begins with it. */
export const takeHub = statement({
  params: { id: "text", at: "timestamptz", until: "timestamptz" },
  sql: `update hubs set next_at = $until where id = $id and is_on and next_at <= $at`,
});

/** The place behind a page, with the records of it in the same transaction. */
export const moveHub = statement({
  params: { id: "text", cursor: "text", house: "text", taken: "int4", behind: "int4?" },
  sql: `update hubs set cursor = $cursor, house = $house, taken = taken + $taken, behind = $behind where id = $id`,
});

/** How the last look went, and when the next is due. */
export const endTurnOfHub = statement({
  params: { id: "text", at: "timestamptz", ok: "bool", problem: "text?", detail: "text?", next_at: "timestamptz" },
  sql: `update hubs set asked_at = $at, ok_at = case when $ok then $at else ok_at end, failures = case when $ok then 0 else failures + 1 end,
          problem = $problem, problem_detail = $detail, next_at = case when is_on then $next_at end
        where id = $id`,
});

export const putHubSecret = statement({
  params: { id: "text", sealed: "text", by: "text", at: "timestamptz", agency: "text" },
  sql: `insert into hub_secrets (hub_id, sealed, changed_by, changed_at, agency) values ($id, $sealed, $by, $at, $agency)
        on conflict (hub_id) do update set sealed = $sealed, changed_by = $by, changed_at = $at`,
});

export const dropHubSecret = statement({
  params: { id: "text" },
  sql: `delete from hub_secrets where hub_id = $id`,
});

export const hubSecretOf = statement({
  params: { id: "text" },
  row: { sealed: "text?" },
  sql: `select sec.hub_secret($id) as sealed`,
});

export const hubSecretKept = statement({
  params: { id: "text" },
  row: { changed_by: "text", changed_at: "timestamptz" },
  sql: `select changed_by, changed_at from hub_secrets where hub_id = $id`,
});
