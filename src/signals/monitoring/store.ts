import { statement } from "../../kernel/db/statement.ts";

const runRow = {
  id: "text",
  source: "text",
  profile: "text",
  state: "text",
  line: "int8",
  read: "int8",
  new: "int8",
  changed: "int8",
  unchanged: "int8",
  rejected: "int8",
  findings: "int8",
  started_by: "text",
  started_at: "timestamptz",
  ended_at: "timestamptz?",
} as const;
const runColumns = `id, source, profile, state, line, read, new, changed, unchanged, rejected, findings, started_by, started_at, ended_at`;

export const insertRun = statement({
  params: {
    id: "text",
    source: "text",
    profile: "text",
    input_hash: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into import_runs (id, source, profile, input_hash, state, started_by, started_at, agency, level, shared_with)
        values ($id, $source, $profile, $input_hash, 'running', $by, $at, $agency, $level, $shared_with)`,
});

/** The first import of the very same input: its time stands for observations that carry none, so a repeat changes nothing. */
export const firstRunOfInput = statement({
  params: { source: "text", input_hash: "text" },
  row: { started_at: "timestamptz" },
  sql: `select started_at from import_runs where source = $source and input_hash = $input_hash order by started_at limit 1`,
});

/** An import of the same input that was interrupted and goes on where it committed last. */
export const unfinishedRun = statement({
  params: { source: "text", input_hash: "text" },
  row: runRow,
  sql: `select ${runColumns} from import_runs where source = $source and input_hash = $input_hash and state = 'running' order by started_at desc limit 1`,
});

export const runById = statement({
  params: { id: "text" },
  row: runRow,
  sql: `select ${runColumns} from import_runs where id = $id`,
});

export const runsPage = statement({
  params: { source: "text?", before: "timestamptz?", id: "text?", limit: "int4" },
  row: runRow,
  sql: `select ${runColumns} from import_runs where ($source is null or source = $source) and ($before is null or (started_at, id) < ($before, $id))
        order by started_at desc, id desc limit $limit`,
});

export const advanceRun = statement({
  params: {
    id: "text",
    line: "int8",
    read: "int8",
    new: "int8",
    changed: "int8",
    unchanged: "int8",
    rejected: "int8",
    findings: "int8",
  },
  sql: `update import_runs set line = $line, read = read + $read, new = new + $new, changed = changed + $changed, unchanged = unchanged + $unchanged,
          rejected = rejected + $rejected, findings = findings + $findings where id = $id`,
});

export const endRun = statement({
  params: { id: "text", state: "text", at: "timestamptz" },
  sql: `update import_runs set state = $state, ended_at = $at where id = $id`,
});

export const insertRejects = statement({
  params: { run: "text", line: "int8[]", code: "text[]", message: "text[]", said: "text[]", agency: "text" },
  sql: `insert into import_rejects (run_id, line, code, message, said, agency)
        select $run, line, code, message, said::jsonb, $agency from unnest($line, $code, $message, $said) as t(line, code, message, said)
        on conflict do nothing`,
});

export const rejectsOfRun = statement({
  params: { run: "text", after: "int8", limit: "int4" },
  row: { line: "int8", code: "text", message: "text", said: "jsonb?" },
  sql: `select line, code, message, said from import_rejects where run_id = $run and line > $after order by line limit $limit`,
});

/** Whether imports have ended since prices were screened last. */
export const unpricedRuns = statement({
  params: { agency: "text" },
  row: { n: "int4" },
  sql: `select count(*)::int4 as n from import_runs where agency = $agency and state = 'done' and priced_at is null`,
});

export const markPriced = statement({
  params: { agency: "text", at: "timestamptz" },
  sql: `update import_runs set priced_at = $at where agency = $agency and state = 'done' and priced_at is null and ended_at <= $at`,
});

/**
 * The commit of a batch does not wait for the disk: the one that ends the import does, and a crash before it loses whole
 * batches from the last one back, each with its position, so that the import goes on before them. 20 microseconds a listing.
 */
export const commitWithoutWaiting = statement({
  row: { value: "text" },
  sql: `select set_config('synchronous_commit', 'off', true) as value`,
});
