import { statement } from "../../../kernel/db/statement.ts";

/**
 * Takes a turn at a host where it is free, until `until` at the latest; no row where it is not. One statement, so that of several processes
 * one gets it.
 */
export const takeTurn = statement({
  params: { host: "text", holder: "text", at: "timestamptz", until: "timestamptz" },
  row: { failures: "int4" },
  sql: `insert into collector_paces as p (host, next_at, holder) values ($host, $until, $holder)
        on conflict (host) do update set next_at = $until, holder = $holder where p.next_at <= $at
        returning failures`,
});

export const nextTurn = statement({
  params: { host: "text" },
  row: { next_at: "timestamptz", holder: "text" },
  sql: `select next_at, holder from collector_paces where host = $host`,
});

export const giveTurnBack = statement({
  params: { host: "text", holder: "text", next_at: "timestamptz", failures: "int4" },
  sql: `update collector_paces set next_at = $next_at, failures = $failures, holder = '' where host = $host and holder = $holder`,
});

export const forgetTurns = statement({
  params: { before: "timestamptz" },
  sql: `delete from collector_paces where next_at < $before`,
});
