import { statement } from "../../../../kernel/db/statement.ts";

export const insertHubChanges = statement({
  params: {
    hub: "text",
    run: "text",
    first: "int8",
    records: "text[]",
    kinds: "text[]",
    outcomes: "text[]",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into hub_changes (hub_id, n, run_id, record, kind, outcome, at, agency)
        select $hub, $first + t.place - 1, $run, t.record, t.kind, t.outcome, $at, $agency
        from unnest($records, $kinds, $outcomes) with ordinality as t (record, kind, outcome, place)`,
});

/** What of a run was left out or refused, in the order it came. */
export const notKeptOfRun = statement({
  params: { run: "text", after: "int8", limit: "int4" },
  row: { n: "int8", record: "text", kind: "text", outcome: "text", at: "timestamptz" },
  sql: `select n, record, kind, outcome, at from hub_changes
        where run_id = $run and n > $after and outcome not in ('kept', 'withdrawn', 'unknown') order by n limit $limit`,
});

/** The journal is kept for three months. */
export const forgetHubChanges = statement({
  params: { before: "timestamptz", limit: "int4" },
  row: { n: "int8" },
  sql: `with old as (select hub_id, n from hub_changes where at < $before limit $limit)
        delete from hub_changes c using old where c.hub_id = old.hub_id and c.n = old.n returning c.n`,
});

export const putHubRecords = statement({
  params: { rows: "jsonb" },
  sql: `insert into hub_records (record_id, hub_id, their_agency, origin_house, origin_record, path, agency)
        select record_id, hub_id, their_agency, origin_house, origin_record, path, agency
        from jsonb_to_recordset($rows) as given (record_id text, hub_id text, their_agency text, origin_house text, origin_record text,
          path text[], agency text)
        on conflict (record_id) do update set their_agency = excluded.their_agency, origin_house = excluded.origin_house,
          origin_record = excluded.origin_record, path = excluded.path`,
});

/** Which way records came that are not from here; those that the reader sees. */
export const waysOf = statement({
  params: { ids: "text[]" },
  row: {
    record_id: "text",
    hub_id: "text",
    their_agency: "text",
    origin_house: "text",
    origin_record: "text",
    path: "text[]",
  },
  sql: `select record_id, hub_id, their_agency, origin_house, origin_record, path from hub_records where record_id = any($ids)`,
});

/** Live records of a hub whose share ends before a time: what has been made of it there since is asked for. */
export const endingRecords = statement({
  params: { agency: "text", source: "text", before: "timestamptz", limit: "int4" },
  row: { id: "text", external_id: "text" },
  sql: `select id, external_id from exchange_records
        where agency = $agency and source = $source and state = 'live' and base_until <= $before order by base_until limit $limit`,
});

/** Those of the records that stand here still. */
export const liveOf = statement({
  params: { ids: "text[]", agency: "text", source: "text" },
  row: { id: "text" },
  sql: `select id from exchange_records where id = any($ids) and agency = $agency and source = $source and state = 'live'`,
});

/** Which of these origins their own houses give to the agency by other hubs, and stand here. */
export const directOf = statement({
  params: { hub: "text", agency: "text", houses: "text[]", records: "text[]" },
  row: { origin_house: "text", origin_record: "text" },
  sql: `select w.origin_house, w.origin_record from unnest($houses, $records) as o (house, record)
        join hub_records w on w.origin_house = o.house and w.origin_record = o.record and w.hub_id <> $hub and w.agency = $agency
          and cardinality(w.path) = 1
        join exchange_records r on r.id = w.record_id and r.state = 'live'`,
});

/** What other hubs have relayed of these records of a house, and stands here. */
export const relayedOf = statement({
  params: { hub: "text", agency: "text", house: "text", records: "text[]" },
  row: { id: "text", agency: "text" },
  sql: `select r.id, r.agency from hub_records w join exchange_records r on r.id = w.record_id and r.state = 'live'
        where w.origin_house = $house and w.origin_record = any($records) and w.hub_id <> $hub and w.agency = $agency
          and cardinality(w.path) > 1`,
});
