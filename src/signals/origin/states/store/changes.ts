import { statement } from "../../../../kernel/db/statement.ts";

export const batchByTag = statement({
  params: { gtin: "text", tag: "int4" },
  row: {
    id: "text",
    agency: "text",
    gtin: "text",
    key_version: "int4",
    state: "text",
    issued: "int4",
    voided: "int4[]",
  },
  sql: `select id, agency, gtin, key_version::int4 as key_version, state, issued, voided from code_batches where gtin = $gtin and tag = $tag`,
});

/** The state of codes and their last change: what the last change says, then the block, then the batch. */
export const standingOfCodes = statement({
  params: { batches: "text[]", counters: "int4[]" },
  row: {
    batch_id: "text",
    counter: "int4",
    agency: "text",
    state: "int4",
    step: "int4?",
    kind: "text?",
    from_state: "int4?",
    by_actor: "text?",
    report_id: "text?",
    notice_id: "text?",
    undo_until: "timestamptz?",
  },
  sql: `select q.batch_id, q.counter, b.agency,
          coalesce(c.to_state, nullif(case when length(s.states) > q.counter % 4096 / 2
              then (get_byte(s.states, q.counter % 4096 / 2) >> (case when q.counter % 2 = 0 then 4 else 0 end)) & 15 end, 0),
            case b.state when 'active' then 2 when 'void' then 14 else 1 end) as state,
          c.step, c.kind, c.from_state, c.by_actor, c.report_id, c.notice_id, c.undo_until
        from unnest($batches, $counters) as q (batch_id, counter)
        join code_batches b on b.id = q.batch_id
        left join state_blocks s on s.batch_id = q.batch_id and s.block = q.counter / 4096
        left join lateral (
          select step, kind, from_state, to_state, by_actor, report_id, notice_id, undo_until from state_changes
          where batch_id = q.batch_id and counter = q.counter order by step desc limit 1) c on true`,
});

/** Keeps changes and their tail; those whose place in the history was just taken by another are left out of the answer. */
export const insertChanges = statement({
  params: {
    batches: "text[]",
    counters: "int4[]",
    steps: "int4[]",
    from: "int4[]",
    to: "int4[]",
    agencies: "text[]",
    undoes: "int4[]",
    kind: "text",
    at: "timestamptz",
    by_actor: "text",
    by_agency: "text",
    province: "text?",
    report: "text?",
    notice: "text?",
    undo_until: "timestamptz?",
  },
  row: { batch_id: "text", counter: "int4" },
  sql: `with made as (
          insert into state_changes (batch_id, counter, step, from_state, to_state, agency, undoes, kind, at, by_actor, by_agency, province,
            report_id, notice_id, undo_until, level)
          select batch_id, counter, step, from_state, to_state, agency, undoes, $kind, $at, $by_actor, $by_agency, $province, $report,
            $notice, $undo_until, 'agencies'
          from unnest($batches, $counters, $steps, $from, $to, $agencies, $undoes)
            as given (batch_id, counter, step, from_state, to_state, agency, undoes)
          on conflict do nothing
          returning batch_id, counter, step, to_state, agency, by_agency
        ), tail as (
          insert into state_tail (batch_id, counter, step, state, agency, by_agency)
          select batch_id, counter, step, to_state, agency, by_agency from made)
        select batch_id, counter from made`,
});

export const codesOfReport = statement({
  params: { report: "text" },
  row: { batch_id: "text", counter: "int4", step: "int4", from_state: "int4" },
  sql: `select batch_id, counter, step, from_state from state_changes where report_id = $report and kind = 'report'
        order by batch_id, counter`,
});

export const codesUnderNotice = statement({
  params: { notice: "text" },
  row: { batch_id: "text", counter: "int4", step: "int4", from_state: "int4" },
  sql: `select batch_id, counter, step, from_state from state_changes where notice_id = $notice and kind = 'notice'
        order by batch_id, counter`,
});

/** The history of one code, oldest first. */
export const changesOfCode = statement({
  params: { batch: "text", counter: "int4" },
  row: {
    step: "int4",
    from_state: "int4",
    to_state: "int4",
    kind: "text",
    at: "timestamptz",
    by_actor: "text",
    by_agency: "text",
    province: "text?",
    notice_id: "text?",
    undo_until: "timestamptz?",
  },
  sql: `select step, from_state, to_state, kind, at, by_actor, by_agency, province, notice_id, undo_until from state_changes
        where batch_id = $batch and counter = $counter order by step limit 200`,
});
