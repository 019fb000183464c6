import type { SqlType } from "../../kernel/db/statement.ts";
import { statement } from "../../kernel/db/statement.ts";

const common = {
  id: "text",
  state: "text",
  ordered_by: "text",
  started_at: "timestamptz",
  ended_at: "timestamptz?",
  problem: "text?",
  problem_detail: "text?",
  agency: "text",
} as const;

/** A table of runs, that of the things that run, the column that names the thing, and what a run counts. */
type Table<Of extends string, Counts extends Readonly<Record<string, SqlType>>> = {
  runs: string;
  things: string;
  of: Of;
  counts: Counts;
};

/** The statements of a table of runs that one process at a time is at work on; the module itself inserts and counts. */
export function runStatements<const Of extends string, const Counts extends Readonly<Record<string, SqlType>>>({
  runs,
  things,
  of,
  counts,
}: Table<Of, Counts>) {
  const row = { ...common, [of]: "text", ...counts } as typeof common & Record<Of, "text"> & Counts;
  const columns = Object.keys(row).join(", ");
  return {
    runById: statement({ params: { id: "text" }, row, sql: `select ${columns} from ${runs} where id = $id` }),
    runningRun: statement({
      params: { of: "text" },
      row,
      sql: `select ${columns} from ${runs} where ${of} = $of and state = 'running'`,
    }),
    runsPage: statement({
      params: { of: "text", before: "timestamptz?", id: "text?", limit: "int4" },
      row,
      sql: `select ${columns} from ${runs} where ${of} = $of and ($before is null or (started_at, id) < ($before, $id))
            order by started_at desc, id desc limit $limit`,
    }),
    /** The last run of each. */
    lastRuns: statement({
      params: { of: "text[]" },
      row,
      sql: `select r.* from unnest($of) as o(id) cross join lateral (
              select ${columns} from ${runs} where ${of} = o.id order by started_at desc, id desc limit 1) r`,
    }),
    /** Takes a run up, unless another process is at work on it. */
    holdRun: statement({
      params: { id: "text", holder: "text", at: "timestamptz", until: "timestamptz" },
      sql: `update ${runs} set holder = $holder, held_until = $until
            where id = $id and state = 'running' and (holder = '' or holder = $holder or held_until < $at)`,
    }),
    releaseRun: statement({
      params: { id: "text", holder: "text" },
      sql: `update ${runs} set holder = '' where id = $id and holder = $holder`,
    }),
    /** Runs that nobody is at work on any more: their process died. */
    abandonedRuns: statement({
      params: { at: "timestamptz", until: "timestamptz" },
      row: { id: "text" },
      sql: `update ${runs} set held_until = $until, holder = '' where state = 'running' and held_until < $at returning id`,
    }),
    endRun: statement({
      params: { id: "text", state: "text", problem: "text?", detail: "text?", at: "timestamptz" },
      row,
      sql: `update ${runs} set state = $state, problem = $problem, problem_detail = $detail, ended_at = $at, holder = ''
            where id = $id and state = 'running' returning ${columns}`,
    }),
    /** Whether the run may go on: nobody stopped it, and its thing is still on or it was ordered by hand. */
    mayGoOn: statement({
      params: { id: "text" },
      row: { goes_on: "bool" },
      sql: `select r.state = 'running' and (t.is_on or r.ordered_by <> 'system') as goes_on
            from ${runs} r join ${things} t on t.id = r.${of} where r.id = $id`,
    }),
  };
}
