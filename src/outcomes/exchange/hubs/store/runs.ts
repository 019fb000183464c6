import { statement } from "../../../../kernel/db/statement.ts";

const counts = {
  read: "int8",
  new: "int8",
  changed: "int8",
  unchanged: "int8",
  withdrawn: "int8",
  left_out: "int8",
  refused: "int8",
} as const;
const runRow = {
  id: "text",
  hub_id: "text",
  state: "text",
  ordered_by: "text",
  started_at: "timestamptz",
  ended_at: "timestamptz?",
  pages: "int4",
  ...counts,
  problem: "text?",
  problem_detail: "text?",
  agency: "text",
} as const;
const columns = Object.keys(runRow).join(", ");

export const insertHubRun = statement({
  params: { id: "text", hub: "text", by: "text", at: "timestamptz", agency: "text" },
  sql: `insert into hub_runs (id, hub_id, state, ordered_by, started_at, agency) values ($id, $hub, 'running', $by, $at, $agency)
        on conflict do nothing`,
});

export const hubRunById = statement({
  params: { id: "text" },
  row: runRow,
  sql: `select ${columns} from hub_runs where id = $id`,
});

export const runningHubRun = statement({
  params: { hub: "text" },
  row: runRow,
  sql: `select ${columns} from hub_runs where hub_id = $hub and state = 'running'`,
});

export const hubRunsPage = statement({
  params: { hub: "text", before: "text?", limit: "int4" },
  row: runRow,
  sql: `select ${columns} from hub_runs where hub_id = $hub and ($before is null or id < $before) order by id desc limit $limit`,
});

/** The last run of each hub. */
export const lastHubRuns = statement({
  params: { hubs: "text[]" },
  row: runRow,
  sql: `select r.* from unnest($hubs) as h(id) cross join lateral (
          select ${columns} from hub_runs where hub_id = h.id order by id desc limit 1) r`,
});

/** Adds a page to a run, as long as nobody has stopped it. */
export const countPage = statement({
  params: { id: "text", ...counts },
  sql: `update hub_runs set pages = pages + 1, read = read + $read, new = new + $new, changed = changed + $changed,
          unchanged = unchanged + $unchanged, withdrawn = withdrawn + $withdrawn, left_out = left_out + $left_out, refused = refused + $refused
        where id = $id and state = 'running'`,
});

export const endHubRun = statement({
  params: { id: "text", state: "text", problem: "text?", detail: "text?", at: "timestamptz" },
  row: runRow,
  sql: `update hub_runs set state = $state, problem = $problem, problem_detail = $detail, ended_at = $at
        where id = $id and state = 'running' returning ${columns}`,
});
