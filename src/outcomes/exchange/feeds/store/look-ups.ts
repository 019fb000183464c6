import { statement } from "../../../../kernel/db/statement.ts";

/** The records, of those that the asker sees, that hold each of the values; the values are asked for all together. */
export const recordsWithKeys = statement({
  params: { keys: "bytea[]", most: "int4" },
  row: { n: "int4", records: "text[]" },
  sql: `select wanted.n::int4 as n, array_agg(found.record_id order by found.record_id) as records
        from unnest($keys) with ordinality as wanted (key, n)
        cross join lateral (
          select distinct v.record_id from record_values v join exchange_records r on r.id = v.record_id and r.state = 'live'
          where v.key = wanted.key order by v.record_id limit $most) found
        group by wanted.n`,
});

/** Counts what somebody looks up in an hour; how much it is by now. */
export const countLookUp = statement({
  params: { agency: "text", actor: "text", hour: "timestamptz", asked: "int4" },
  row: { asked: "int8" },
  sql: `insert into exchange_look_ups (agency, actor, hour, times, asked) values ($agency, $actor, $hour, 1, $asked)
        on conflict (agency, actor, hour) do update set times = exchange_look_ups.times + 1, asked = exchange_look_ups.asked + excluded.asked
        returning asked`,
});
