import { statement } from "../../kernel/db/statement.ts";

export const placeOf = statement({
  params: { authority: "text" },
  row: { tx: "xid8", scan: "text", guessed_until: "timestamptz" },
  sql: `select tx, scan, guessed_until from copy_places where authority = $authority`,
});

export const placeForUpdate = statement({
  params: { authority: "text" },
  row: { tx: "xid8", scan: "text", guessed_until: "timestamptz" },
  sql: `select tx, scan, guessed_until from copy_places where authority = $authority for update`,
});

export const beginPlace = statement({
  params: { authority: "text", guessed_until: "timestamptz" },
  sql: `insert into copy_places (authority, tx, scan, guessed_until) values ($authority, '0', '', $guessed_until) on conflict do nothing`,
});

export const movePlace = statement({
  params: { authority: "text", tx: "xid8", scan: "text" },
  sql: `update copy_places set tx = $tx, scan = $scan where authority = $authority`,
});

export const moveGuessed = statement({
  params: { authority: "text", until: "timestamptz" },
  sql: `update copy_places set guessed_until = $until where authority = $authority`,
});

export const trailsOf = statement({
  params: { batches: "text[]", counters: "int4[]" },
  row: { batch_id: "text", counter: "int4", trail: "jsonb", alerted_at: "timestamptz?", state: "text" },
  sql: `select t.batch_id, t.counter, t.trail, t.alerted_at, t.state from copy_trails t
        join unnest($batches, $counters) as q(batch, counter) on q.batch = t.batch_id and q.counter = t.counter for update of t`,
});

export const figuresOf = statement({
  params: { batches: "text[]" },
  row: { batch_id: "text", figures: "jsonb", shipped_at: "timestamptz" },
  sql: `select batch_id, figures, shipped_at from copy_batches where batch_id = any($batches) for update`,
});

/** What the records say of codes: their batch, and the last step of each, with when it was sold. */
export const livesOf = statement({
  params: { batches: "text[]", counters: "int4[]" },
  row: {
    batch_id: "text",
    counter: "int4",
    issued: "int4",
    state: "text",
    activated_at: "timestamptz?",
    is_wasted: "bool",
    to_state: "int4?",
    at: "timestamptz?",
    province: "text?",
    sold_at: "timestamptz?",
  },
  sql: `select q.batch as batch_id, q.counter, b.issued, b.state, b.activated_at,
          exists (select from generate_subscripts(b.voided, 1) n where n % 2 = 1 and q.counter between b.voided[n] and b.voided[n + 1]) as is_wasted,
          last.to_state, last.at, last.province,
          (select max(s.at) from state_changes s where s.batch_id = q.batch and s.counter = q.counter and s.to_state = 4) as sold_at
        from unnest($batches, $counters) as q(batch, counter)
        join code_batches b on b.id = q.batch
        left join lateral (select to_state, at, province from state_changes s where s.batch_id = q.batch and s.counter = q.counter
          order by step desc limit 1) last on true`,
});

export const shippedOf = statement({
  params: { batch: "text" },
  row: { province: "text", units: "int8" },
  sql: `select province, count(*) as units from state_changes where batch_id = $batch and to_state = 3 and province is not null group by 1`,
});

/** Keeps that devices looked at codes, five of the last month each, and tells how many each knows now. */
export const keepDevices = statement({
  params: { devices: "bytea[]", codes: "text[]", at: "timestamptz", forgotten: "timestamptz", authority: "text" },
  row: { device: "bytea", codes: "text[]" },
  sql: `insert into copy_devices as d (device, codes, last_at, authority)
        select q.device, (array_agg(distinct q.code))[1:5], $at, $authority from unnest($devices, $codes) as q(device, code) group by 1
        on conflict (device) do update set last_at = excluded.last_at, codes = case when d.last_at < $forgotten then excluded.codes
          else (select (array_agg(distinct c))[1:5] from unnest(d.codes || excluded.codes) c) end
        returning d.device, d.codes`,
});

export const saveTrails = statement({
  params: {
    batches: "text[]",
    counters: "int4[]",
    gtins: "text[]",
    trails: "text[]",
    scans: "int4[]",
    log_odds: "float8[]",
    parts: "text[]",
    last_at: "timestamptz[]",
    alerted_at: "timestamptz[]",
    agencies: "text[]",
    authority: "text",
  },
  sql: `insert into copy_trails as t (batch_id, counter, gtin, trail, scans, log_odds, parts, last_at, alerted_at, state, authority, agency)
        select batch, counter, gtin, trail::jsonb, scans, log_odds, parts::jsonb, last_at, alerted_at,
          case when alerted_at is null then 'watched' else 'open' end, $authority, agency
        from unnest($batches, $counters, $gtins, $trails, $scans, $log_odds, $parts, $last_at, $alerted_at, $agencies)
          as q(batch, counter, gtin, trail, scans, log_odds, parts, last_at, alerted_at, agency)
        on conflict (batch_id, counter) do update set trail = excluded.trail, scans = excluded.scans, log_odds = excluded.log_odds,
          parts = excluded.parts, last_at = excluded.last_at, alerted_at = coalesce(t.alerted_at, excluded.alerted_at),
          state = case when t.state = 'watched' and excluded.alerted_at is not null then 'open' else t.state end, version = t.version + 1`,
});

export const saveFigures = statement({
  params: { batches: "text[]", figures: "text[]", shipped_at: "timestamptz[]", agencies: "text[]", authority: "text" },
  sql: `insert into copy_batches (batch_id, figures, shipped_at, authority, agency)
        select batch, figures::jsonb, shipped_at, $authority, agency
        from unnest($batches, $figures, $shipped_at, $agencies) as q(batch, figures, shipped_at, agency)
        on conflict (batch_id) do update set figures = excluded.figures, shipped_at = excluded.shipped_at`,
});

/** Codes over the threshold of which verification and the leads do not know yet, or whose odds have doubled since (3 decibans). */
export const untold = statement({
  params: { authority: "text", limit: "int4" },
  row: {
    batch_id: "text",
    counter: "int4",
    gtin: "text",
    scans: "int4",
    log_odds: "float8",
    parts: "jsonb",
    agency: "text",
  },
  sql: `select batch_id, counter, gtin, scans, log_odds, parts, agency from copy_trails
        where authority = $authority and alerted_at is not null
          and (told_log_odds is null or log_odds >= told_log_odds + 3)
        order by alerted_at limit $limit`,
});

export const markTold = statement({
  params: { batches: "text[]", counters: "int4[]", log_odds: "float8[]" },
  sql: `update copy_trails t set told_log_odds = q.log_odds,
          state = case when t.state in ('not', 'unsure') then 'open' else t.state end from unnest($batches, $counters, $log_odds) as q(batch, counter, log_odds)
        where t.batch_id = q.batch and t.counter = q.counter`,
});

/** Forgets what nobody was alerted of and nobody looked at for long, and devices that were not seen for a month. */
export const forgetTrails = statement({
  params: { before: "timestamptz" },
  sql: `delete from copy_trails where alerted_at is null and last_at < $before`,
});
export const forgetDevices = statement({
  params: { before: "timestamptz" },
  sql: `delete from copy_devices where last_at < $before`,
});

const codeRow = {
  batch_id: "text",
  counter: "int4",
  gtin: "text",
  scans: "int4",
  log_odds: "float8",
  parts: "jsonb",
  last_at: "timestamptz",
  alerted_at: "timestamptz",
  state: "text",
  judged_by: "text?",
  judged_at: "timestamptz?",
  version: "int4",
  authority: "text",
  agency: "text",
  looks: "int4",
  tells_shipments: "bool?",
} as const;
const codeColumns = `batch_id, counter, gtin, scans, log_odds, parts, last_at, alerted_at, state, judged_by, judged_at, version, authority, agency,
  coalesce((trail->>'looks')::int4, scans) as looks,
  (select b.figures->'shippedTo' <> '{}'::jsonb from copy_batches b where b.batch_id = copy_trails.batch_id) as tells_shipments`;

export const suspectsPage = statement({
  params: {
    state: "text?",
    gtin: "text?",
    log_odds: "float8?",
    batch: "text?",
    counter: "int4?",
    limit: "int4",
  },
  row: codeRow,
  sql: `select ${codeColumns} from copy_trails
        where alerted_at is not null and ($state is null or state = $state) and ($gtin is null or gtin = $gtin)
          and ($log_odds is null or (log_odds, batch_id, counter) < ($log_odds, $batch, $counter))
        order by log_odds desc, batch_id desc, counter desc limit $limit`,
});

export const suspectCode = statement({
  params: { batch: "text", counter: "int4" },
  row: codeRow,
  sql: `select ${codeColumns} from copy_trails where batch_id = $batch and counter = $counter and alerted_at is not null`,
});

export const suspectForUpdate = statement({
  params: { batch: "text", counter: "int4" },
  row: codeRow,
  sql: `select ${codeColumns} from copy_trails where batch_id = $batch and counter = $counter and alerted_at is not null for update`,
});

export const countSuspects = statement({
  row: { state: "text", n: "int4" },
  sql: `select state, count(*)::int4 as n from copy_trails where alerted_at is not null group by 1`,
});

export const setCopyVerdict = statement({
  params: { batch: "text", counter: "int4", state: "text", by: "text", at: "timestamptz" },
  sql: `update copy_trails set state = $state, judged_by = $by, judged_at = $at, told_log_odds = log_odds, version = version + 1
        where batch_id = $batch and counter = $counter`,
});

export const insertCopyVerdict = statement({
  params: {
    id: "text",
    batch: "text",
    counter: "int4",
    verdict: "text",
    note: "text?",
    log_odds: "float8",
    parts: "jsonb",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into copy_verdicts (id, batch_id, counter, verdict, note, log_odds, parts, given_by, given_at, agency)
        values ($id, $batch, $counter, $verdict, $note, $log_odds, $parts, $by, $at, $agency)`,
});

export const verdictsOfCode = statement({
  params: { batch: "text", counter: "int4" },
  row: { verdict: "text", note: "text?", log_odds: "float8", given_by: "text", given_at: "timestamptz" },
  sql: `select verdict, note, log_odds, given_by, given_at from copy_verdicts where batch_id = $batch and counter = $counter
        order by given_at desc, id desc limit 50`,
});

/** A code's scans by day and province; devices are counted, none is shown. */
export const scansByDay = statement({
  params: { batch: "text", counter: "int4" },
  row: { day: "date", province: "text?", scans: "int4", devices: "int4", right_pins: "int4", wrong_pins: "int4" },
  sql: `select (at at time zone 'Asia/Ho_Chi_Minh')::date as day, province, count(*)::int4 as scans, count(distinct device)::int4 as devices,
          count(*) filter (where pin = 'right')::int4 as right_pins, count(*) filter (where pin = 'wrong')::int4 as wrong_pins
        from scans where batch_id = $batch and counter = $counter group by 1, 2 order by 1, 2 nulls last limit 500`,
});

export const batchOfCode = statement({
  params: { batch: "text" },
  row: { gtin: "text", tag: "int4", key_version: "int4", lot: "text?", product_id: "text", product_name: "text?" },
  sql: `select b.gtin, b.tag, b.key_version::int4 as key_version, b.lot, b.product_id, o.product_name
        from code_batches b left join code_orders o on o.id = b.order_id where b.id = $batch`,
});

export const productNames = statement({
  params: { gtins: "text[]" },
  row: { gtin: "text", name: "text" },
  sql: `select distinct on (gtin) gtin, product_name as name from code_orders where gtin = any($gtins) order by gtin, placed_at desc`,
});

/** Looks at codes of products and wrong PINs between two times. */
export const looksBetween = statement({
  params: { gtins: "text[]", from: "timestamptz", to: "timestamptz" },
  row: { gtin: "text", scans: "int4", wrong_pins: "int4" },
  sql: `select gtin, count(*)::int4 as scans, count(*) filter (where pin = 'wrong')::int4 as wrong_pins from scans
        where at >= $from and at < $to and gtin = any($gtins) group by 1`,
});

export const insertGuessing = statement({
  params: {
    gtin: "text",
    since: "timestamptz",
    guesses: "int4",
    addresses: "int4",
    most: "int4",
    scans: "int4",
    wrong_pins: "int4",
    log_odds: "float8",
    parts: "jsonb",
    at: "timestamptz",
    authority: "text",
  },
  sql: `insert into copy_guessings (gtin, since, guesses, addresses, most, scans, wrong_pins, log_odds, parts, found_at, authority)
        values ($gtin, $since, $guesses, $addresses, $most, $scans, $wrong_pins, $log_odds, $parts, $at, $authority)
        on conflict (gtin, since) do nothing`,
});

export const guessingsSince = statement({
  params: { since: "timestamptz" },
  row: {
    gtin: "text",
    since: "timestamptz",
    guesses: "int4",
    addresses: "int4",
    most: "int4",
    log_odds: "float8",
    parts: "jsonb",
  },
  sql: `select gtin, since, guesses, addresses, most, log_odds, parts from copy_guessings where since >= $since order by since desc, gtin limit 200`,
});

/** What a party is told of its own codes: that they are under suspicion, and since when. */
export const partyAlerts = statement({
  params: { at: "timestamptz?", batch: "text?", counter: "int4?", limit: "int4" },
  row: {
    batch_id: "text",
    counter: "int4",
    gtin: "text",
    scans: "int4",
    last_at: "timestamptz",
    alerted_at: "timestamptz",
  },
  sql: `select batch_id, counter, gtin, scans, last_at, alerted_at from copy_trails
        where alerted_at is not null and ($at is null or (alerted_at, batch_id, counter) < ($at, $batch, $counter))
        order by alerted_at desc, batch_id desc, counter desc limit $limit`,
});
