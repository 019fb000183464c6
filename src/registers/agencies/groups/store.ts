import { statement } from "../../../kernel/db/statement.ts";

const group = {
  id: "text",
  name: "text",
  purpose: "text",
  agency: "text",
  made_at: "timestamptz",
  closed_at: "timestamptz?",
  version: "int4",
} as const;
const columns = `id, name, purpose, agency, made_at, closed_at, version`;

export const insertGroup = statement({
  params: { id: "text", name: "text", purpose: "text", agency: "text", by: "text", at: "timestamptz" },
  sql: `insert into sharing_groups (id, name, purpose, agency, made_by, made_at) values ($id, $name, $purpose, $agency, $by, $at)`,
});

export const groupById = statement({
  params: { id: "text" },
  row: group,
  sql: `select ${columns} from sharing_groups where id = $id`,
});

/** The groups the asker keeps or is in, open ones first, newest first; how many members each has. */
export const groupsPage = statement({
  params: { closed: "bool?", before: "timestamptz?", before_id: "text?", before_closed: "bool?", limit: "int4" },
  row: { ...group, members: "text[]" },
  sql: `select ${columns}, array(select m.agency from sharing_group_members m where m.group_id = g.id order by m.agency) as members
        from sharing_groups g
        where ($closed is null or (closed_at is not null) = $closed)
          and ($before is null or (closed_at is null, made_at, id) < (not $before_closed, $before, $before_id))
        order by (closed_at is null) desc, made_at desc, id desc limit $limit`,
});

export const groupsNamed = statement({
  params: { ids: "text[]" },
  row: { id: "text", name: "text" },
  sql: `select id, name from sharing_groups where id = any($ids)`,
});

export const updateGroup = statement({
  params: { id: "text", seen: "int4", name: "text", purpose: "text", closed_at: "timestamptz?" },
  sql: `update sharing_groups set name = $name, purpose = $purpose, closed_at = $closed_at, version = version + 1
        where id = $id and version = $seen`,
});

export const membersOf = statement({
  params: { group: "text" },
  row: { agency: "text", added_at: "timestamptz" },
  sql: `select agency, added_at from sharing_group_members where group_id = $group order by agency`,
});

export const insertMembers = statement({
  params: { group: "text", agencies: "text[]", keeper: "text", by: "text", at: "timestamptz" },
  sql: `insert into sharing_group_members (group_id, agency, keeper, added_by, added_at)
        select $group, agency, $keeper, $by, $at from unnest($agencies) as given (agency) on conflict do nothing`,
});

export const deleteMembers = statement({
  params: { group: "text", agencies: "text[]" },
  sql: `delete from sharing_group_members where group_id = $group and agency = any($agencies)`,
});
