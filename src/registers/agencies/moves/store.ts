import { statement } from "../../../kernel/db/statement.ts";

const move = {
  id: "text",
  user_id: "text",
  login: "text",
  name: "text",
  roles: "text[]",
  agency: "text",
  to_agency: "text",
  state: "text",
  offered_at: "timestamptz",
} as const;

export const insertMove = statement({
  params: {
    id: "text",
    user_id: "text",
    login: "text",
    name: "text",
    roles: "text[]",
    agency: "text",
    to_agency: "text",
    by: "text",
    at: "timestamptz",
  },
  sql: `insert into account_moves (id, user_id, login, name, roles, agency, to_agency, offered_by, offered_at)
        values ($id, $user_id, $login, $name, $roles, $agency, $to_agency, $by, $at) on conflict do nothing`,
});

export const moveById = statement({
  params: { id: "text" },
  row: move,
  sql: `select id, user_id, login, name, roles, agency, to_agency, state, offered_at from account_moves where id = $id`,
});

export const offeredMoves = statement({
  params: { limit: "int4" },
  row: move,
  sql: `select id, user_id, login, name, roles, agency, to_agency, state, offered_at from account_moves
        where state = 'offered' order by id desc limit $limit`,
});

export const dropMove = statement({
  params: { id: "text", by: "text", at: "timestamptz" },
  sql: `update account_moves set state = 'dropped', settled_by = $by, settled_at = $at where id = $id and state = 'offered'`,
});

export const takeMove = statement({
  params: { id: "text", at: "timestamptz" },
  row: { taken: "bool" },
  sql: `select sec.take_account($id, $at) as taken`,
});
