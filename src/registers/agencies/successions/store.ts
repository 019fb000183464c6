import { statement } from "../../../kernel/db/statement.ts";

export const allSuccessions = statement({
  row: { agency: "text", successor: "text", held_from: "date", basis: "text", decided_at: "timestamptz" },
  sql: `select agency, successor, held_from, basis, decided_at from agency_successions order by held_from, agency`,
});

/** One decision at a time: two that are right by themselves may close a circle together. */
export const lockSuccessions = statement({ sql: `select pg_advisory_xact_lock(23902398)` });

export const insertSuccession = statement({
  params: { agency: "text", successor: "text", held_from: "date", basis: "text", by: "text", at: "timestamptz" },
  sql: `insert into agency_successions (agency, successor, held_from, basis, decided_by, decided_at)
        values ($agency, $successor, $held_from, $basis, $by, $at)`,
});
