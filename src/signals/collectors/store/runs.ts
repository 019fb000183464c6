import { statement } from "../../../kernel/db/statement.ts";
import { runStatements } from "../../../services/runs/index.ts";

const counts = {
  pages: "int8",
  not_modified: "int8",
  rendered: "int8",
  offers: "int8",
  new: "int8",
  changed: "int8",
  unchanged: "int8",
  rejected: "int8",
  refused: "jsonb",
} as const;

export const collectorRuns = runStatements({
  runs: "collector_runs",
  things: "collectors",
  of: "collector_id",
  counts,
});

export const insertRun = statement({
  params: { id: "text", collector: "text", by: "text", at: "timestamptz", held_until: "timestamptz", agency: "text" },
  sql: `insert into collector_runs (id, collector_id, state, ordered_by, started_at, held_until, agency)
        values ($id, $collector, 'running', $by, $at, $held_until, $agency) on conflict do nothing`,
});

/** Lets a run rest until a turn at a host: nobody takes it up before. */
export const restRun = statement({
  params: { id: "text", holder: "text", until: "timestamptz", problem: "text", detail: "text" },
  sql: `update collector_runs set holder = 'turn', held_until = $until, problem = $problem, problem_detail = $detail
        where id = $id and holder = $holder and state = 'running'`,
});

export const countRun = statement({
  params: { id: "text", ...counts },
  sql: `update collector_runs set pages = $pages, not_modified = $not_modified, rendered = $rendered, offers = $offers, new = $new,
          changed = $changed, unchanged = $unchanged, rejected = $rejected, refused = $refused where id = $id`,
});
