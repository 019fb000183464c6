import { statement } from "../../../kernel/db/statement.ts";

const runRow = {
  id: "text",
  collector_id: "text",
  state: "text",
  ordered_by: "text",
  started_at: "timestamptz",
  ended_at: "timestamptz?",
  pages: "int8",
  not_modified: "int8",
  rendered: "int8",
  offers: "int8",
  new: "int8",
  changed: "int8",
  unchanged: "int8",
  rejected: "int8",
  refused: "jsonb",
  problem: "text?",
  problem_detail: "text?",
  agency: "text",
} as const;
const columns = `id, collector_id, state, ordered_by, started_at, ended_at, pages, not_modified, rendered, offers, new, changed, unchanged, rejected,
  refused, problem, problem_detail, agency`;

export const insertRun = statement({
  params: { id: "text", collector: "text", by: "text", at: "timestamptz", held_until: "timestamptz", agency: "text" },
  sql: `insert into collector_runs (id, collector_id, state, ordered_by, started_at, held_until, agency)
        values ($id, $collector, 'running', $by, $at, $held_until, $agency) on conflict do nothing`,
});

export const runById = statement({
  params: { id: "text" },
  row: runRow,
  sql: `select ${columns} from collector_runs where id = $id`,
});

export const runningRun = statement({
  params: { collector: "text" },
  row: runRow,
  sql: `select ${columns} from collector_runs where collector_id = $collector and state = 'running'`,
});

export const runsPage = statement({
  params: { collector: "text", before: "timestamptz?", id: "text?", limit: "int4" },
  row: runRow,
  sql: `select ${columns} from collector_runs where collector_id = $collector and ($before is null or (started_at, id) < ($before, $id))
        order by started_at desc, id desc limit $limit`,
});

/** The last run of each collector. */
export const lastRuns = statement({
  params: { collectors: "text[]" },
  row: runRow,
  sql: `select r.* from unnest($collectors) as c(id) cross join lateral (
          select ${columns} from collector_runs where collector_id = c.id order by started_at desc, id desc limit 1) r`,
});

/** Takes a run up, unless another process is at work on it. */
export const holdRun = statement({
  params: { id: "text", holder: "text", at: "timestamptz", until: "timestamptz" },
  sql: `update collector_runs set holder = $holder, held_until = $until
        where id = $id and state = 'running' and (holder = '' or holder = $holder or held_until < $at)`,
});

export const releaseRun = statement({
  params: { id: "text", holder: "text" },
  sql: `update collector_runs set holder = '' where id = $id and holder = $holder`,
});

/** Runs that nobody is at work on any more: their process died. */
export const abandonedRuns = statement({
  params: { at: "timestamptz", until: "timestamptz" },
  row: { id: "text" },
  sql: `update collector_runs set held_until = $until, holder = '' where state = 'running' and held_until < $at returning id`,
});

export const countRun = statement({
  params: {
    id: "text",
    pages: "int8",
    not_modified: "int8",
    rendered: "int8",
    offers: "int8",
    new: "int8",
    changed: "int8",
    unchanged: "int8",
    rejected: "int8",
    refused: "jsonb",
  },
  sql: `update collector_runs set pages = $pages, not_modified = $not_modified, rendered = $rendered, offers = $offers, new = $new,
          changed = $changed, unchanged = $unchanged, rejected = $rejected, refused = $refused where id = $id`,
});

export const endRun = statement({
  params: { id: "text", state: "text", problem: "text?", detail: "text?", at: "timestamptz" },
  sql: `update collector_runs set state = $state, problem = $problem, problem_detail = $detail, ended_at = $at, holder = ''
        where id = $id and state = 'running'`,
});

/** Whether the run may go on: nobody stopped it, and its collector is still on or was ordered to run by hand. */
export const mayGoOn = statement({
  params: { id: "text" },
  row: { goes_on: "bool" },
  sql: `select r.state = 'running' and (c.is_on or r.ordered_by <> 'system') as goes_on
        from collector_runs r join collectors c on c.id = r.collector_id where r.id = $id`,
});
