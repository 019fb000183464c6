import { statement } from "../../../../kernel/db/statement.ts";

export const insertCall = statement({
  params: {
    id: "text",
    technology: "text",
    release: "text",
    state: "text",
    purpose: "text",
    items: "int4",
    sha256: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into technology_calls (id, technology_id, release, state, purpose, items, sha256, asked_at, agency)
        values ($id, $technology, $release, $state, $purpose, $items, $sha256, $at, $agency)`,
});
export const endCall = statement({
  params: { id: "text", ms: "float8", bytes: "int4?", found: "int4?", fault: "text?", detail: "text?" },
  sql: `update technology_calls set ms = $ms, bytes = $bytes, found = $found, fault = $fault, fault_detail = $detail where id = $id`,
});
export const callsPage = statement({
  params: { technology: "text", at: "timestamptz?", id: "text?", limit: "int4" },
  row: {
    id: "text",
    release: "text",
    state: "text",
    purpose: "text",
    items: "int4",
    sha256: "text",
    asked_at: "timestamptz",
    ms: "float8?",
    found: "int4?",
    fault: "text?",
    fault_detail: "text?",
  },
  sql: `select id, release, state, purpose, items, sha256, asked_at, ms, found, fault, fault_detail from technology_calls
        where technology_id = $technology and ($at is null or (asked_at, id) < ($at, $id)) order by asked_at desc, id desc limit $limit`,
});
/** What its calls cost in time and how many failed, since a time. */
export const callFigures = statement({
  params: { technologies: "text[]", since: "timestamptz" },
  row: {
    technology_id: "text",
    calls: "int4",
    faults: "int4",
    items: "int8",
    median_ms: "float8?",
    slow_ms: "float8?",
  },
  sql: `select technology_id, count(*)::int4 as calls, count(fault)::int4 as faults, sum(items)::int8 as items,
          percentile_cont(0.5) within group (order by ms) as median_ms, percentile_cont(0.95) within group (order by ms) as slow_ms
        from technology_calls where technology_id = any($technologies) and asked_at >= $since group by 1`,
});
export const callsByMonth = statement({
  params: { technology: "text" },
  row: { month: "text", calls: "int4", faults: "int4" },
  sql: `select to_char(asked_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month, count(*)::int4 as calls, count(fault)::int4 as faults
        from technology_calls where technology_id = $technology group by 1 order by 1 desc limit 60`,
});

export const insertOpinion = statement({
  params: {
    id: "text",
    technology: "text",
    release: "text",
    state: "text",
    code: "text?",
    gtin: "text?",
    opinion: "text",
    confidence: "float8",
    vi: "text",
    en: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into technology_opinions (id, technology_id, release, state, code, gtin, opinion, confidence, reason_vi, reason_en, asked_by, asked_at, agency)
        values ($id, $technology, $release, $state, $code, $gtin, $opinion, $confidence, $vi, $en, $by, $at, $agency)`,
});
/** Opinions that were shown: those given in shadow are for the board alone. */
export const opinionsOf = statement({
  params: { technology: "text", limit: "int4" },
  row: {
    id: "text",
    code: "text?",
    gtin: "text?",
    opinion: "text",
    confidence: "float8",
    reason_vi: "text",
    reason_en: "text",
    asked_by: "text",
    asked_at: "timestamptz",
  },
  sql: `select id, code, gtin, opinion, confidence, reason_vi, reason_en, asked_by, asked_at from technology_opinions
        where technology_id = $technology and state = 'live' order by asked_at desc, id desc limit $limit`,
});

export const insertTrial = statement({
  params: {
    id: "text",
    technology: "text",
    name: "text",
    sha256: "text",
    lines: "int4",
    labelled: "jsonb",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into technology_trials (id, technology_id, name, sha256, lines, labelled, asked_by, asked_at, agency)
        values ($id, $technology, $name, $sha256, $lines, $labelled, $by, $at, $agency)`,
});
export const trialById = statement({
  params: { id: "text" },
  row: { id: "text", technology_id: "text", labelled: "jsonb?", state: "text", agency: "text" },
  sql: `select id, technology_id, labelled, state, agency from technology_trials where id = $id`,
});
export const endTrial = statement({
  params: { id: "text", state: "text", result: "jsonb?", at: "timestamptz" },
  sql: `update technology_trials set state = $state, result = $result, labelled = null, ended_at = $at where id = $id and state = 'waiting'`,
});
export const trialsOf = statement({
  params: { technology: "text", limit: "int4" },
  row: {
    id: "text",
    name: "text",
    sha256: "text",
    lines: "int4",
    result: "jsonb?",
    state: "text",
    asked_by: "text",
    asked_at: "timestamptz",
  },
  sql: `select id, name, sha256, lines, result, state, asked_by, asked_at from technology_trials where technology_id = $technology
        order by asked_at desc, id desc limit $limit`,
});

export const handedOf = statement({
  params: { technology: "text", shadow: "bool" },
  row: { notice_id: "text", sha256: "text" },
  sql: `select notice_id, sha256 from technology_handed where technology_id = $technology and shadow = $shadow`,
});
export const keepHanded = statement({
  params: {
    technology: "text",
    shadow: "bool",
    notices: "text[]",
    hashes: "text[]",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into technology_handed (technology_id, notice_id, shadow, sha256, handed_at, agency)
        select $technology, notice, $shadow, hash, $at, $agency from unnest($notices, $hashes) as q(notice, hash)
        on conflict (technology_id, notice_id, shadow) do update set sha256 = excluded.sha256, handed_at = excluded.handed_at`,
});
