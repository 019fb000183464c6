import { statement } from "../../../kernel/db/statement.ts";

const mine = `any((select sec.audiences())::text[])`;

/** What other agencies ask about any of these things; whoever asks this sees the things. */
export const requestsOnThings = statement({
  params: { things: "text[]" },
  row: { id: "text", number: "text", title: "text", state: "text", agency: "text", holder: "text", due_on: "date" },
  sql: `select r.id, r.number, r.title, r.state, r.agency, r.holder, r.due_on from exchange_requests r
        where r.subject_id = any($things) and not r.agency = ${mine} order by r.closed_at is not null, r.due_at, r.id limit 50`,
});

export const operationsOnTargets = statement({
  params: { keys: "text[]" },
  row: { id: "text", name: "text", agency: "text", starts_on: "date", ends_on: "date", target: "text" },
  sql: `select distinct on (o.starts_on, o.id) o.id, o.name, o.agency, o.starts_on, o.ends_on, t.name as target
        from operation_targets t join joint_operations o on o.id = t.operation_id
        where t.key = any($keys) and o.state = 'planned' order by o.starts_on, o.id, t.name limit 50`,
});

/** That somebody holds the same as these records, as far as both rules let it be known. */
export const noticesOnRecords = statement({
  params: { records: "text[]" },
  row: { id: "text", kinds: "text[]", other_agency: "text?" },
  sql: `select id, kinds, other_agency from blind_notices where own_record = any($records) and agency = ${mine}
        order by shown_from desc, id limit 50`,
});
