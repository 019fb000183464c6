import { statement } from "../../../../kernel/db/statement.ts";

/** One receipt a person and record, with the first time and the last. */
export const noteReads = statement({
  params: {
    records: "text[]",
    owners: "text[]",
    person: "text",
    name: "text",
    agency: "text",
    at: "timestamptz",
    door: "text",
    purpose: "text?",
  },
  sql: `insert into record_reads (record_id, person, name, agency, owner, first_at, last_at, times, door, purpose)
        select record_id, $person, $name, $agency, owner, $at, $at, 1, $door, $purpose from unnest($records, $owners) as given (record_id, owner)
        on conflict (record_id, agency, person) do update set last_at = excluded.last_at, times = record_reads.times + 1,
          name = excluded.name, door = excluded.door, purpose = coalesce(excluded.purpose, record_reads.purpose)`,
});

export const readersOfRecord = statement({
  params: { id: "text" },
  row: {
    person: "text",
    name: "text?",
    agency: "text",
    first_at: "timestamptz",
    last_at: "timestamptz",
    times: "int4",
    door: "text",
    purpose: "text?",
  },
  sql: `select r.person, r.name, r.agency, r.first_at, r.last_at, r.times, r.door, r.purpose
        from record_reads r where r.record_id = $id order by r.last_at desc, r.person limit 1000`,
});
