import { statement } from "../../../kernel/db/statement.ts";

/** What a code's tag leads to and never changes; what may change is read with each scan. */
export const batchIdentity = statement({
  params: { gtin: "text", tag: "int4" },
  row: { id: "text", agency: "text", key_version: "int4" },
  sql: `select id, agency, key_version::int4 as key_version from code_batches where gtin = $gtin and tag = $tag`,
});

/** Whether a product uses our codes, and what stands over the whole of it or over one of its lots. */
export const productStanding = statement({
  params: { gtin: "text", lot: "text?" },
  row: { agency: "text?", lot_known: "bool", notice_id: "text?" },
  sql: `select (select agency from code_batches where gtin = $gtin limit 1) as agency,
          exists (select 1 from code_batches where gtin = $gtin and lot = $lot) as lot_known,
          (select id from code_notices where gtin = $gtin and state = 'set' and (scope = 'product' or (scope = 'lot' and lot = $lot))
            order by scope desc, set_at limit 1) as notice_id`,
});

/**
 * Everything that a verdict on codes rests on, of one moment: the batch, the state (last change not yet folded, else the block, else what
 * the batch says), what stands over it, its PIN, its suspicion. A few look-ups by key for each code, however many there are.
 */
export const lookAtCodes = statement({
  params: { batches: "text[]", counters: "int4[]" },
  row: {
    n: "int4",
    batch_state: "text",
    issued: "int4",
    wasted: "bool",
    lot: "text?",
    produced_on: "text?",
    expires_on: "text?",
    with_pin: "bool",
    state: "int4",
    changed_at: "timestamptz?",
    changed_province: "text?",
    over_id: "text?",
    notice_id: "text?",
    revealed_at: "timestamptz?",
    revealed_by: "text?",
    revealed_province: "text?",
    revealed_device: "bytea?",
    again: "int4?",
    suspicions: "text[]?",
  },
  sql: `select q.n::int4 as n, b.state as batch_state, b.issued,
          exists (select 1 from generate_series(1, cardinality(b.voided), 2) as i
            where q.counter between b.voided[i] and b.voided[i + 1]) as wasted, b.lot, b.produced_on::text as produced_on, b.expires_on::text as expires_on,
          b.with_pin,
          coalesce(t.state, nullif(case when length(s.states) > q.counter % 4096 / 2
              then (get_byte(s.states, q.counter % 4096 / 2) >> (case when q.counter % 2 = 0 then 4 else 0 end)) & 15 end, 0),
            case b.state when 'active' then 2 when 'void' then 14 else 1 end) as state,
          c.at as changed_at, c.province as changed_province, w.id as over_id, c.notice_id,
          p.revealed_at, p.revealed_by, p.province as revealed_province, p.device as revealed_device, p.again,
          x.reasons as suspicions
        from unnest($batches, $counters) with ordinality as q (batch_id, counter, n)
        join code_batches b on b.id = q.batch_id
        left join state_blocks s on s.batch_id = q.batch_id and s.block = q.counter / 4096
        left join lateral (select state from state_tail where batch_id = q.batch_id and counter = q.counter
          order by step desc limit 1) t on true
        left join lateral (select at, province, notice_id from state_changes where batch_id = q.batch_id and counter = q.counter
          order by step desc limit 1) c on true
        left join lateral (select id from code_notices o where o.gtin = b.gtin and o.state = 'set' and o.scope <> 'codes'
          and (o.scope = 'product' or (o.scope = 'lot' and o.lot = b.lot)
            or (o.scope = 'range' and o.batch_id = q.batch_id and q.counter between o.from_counter and o.to_counter))
          order by o.set_at limit 1) w on true
        left join code_pins p on p.batch_id = q.batch_id and p.counter = q.counter
        left join suspect_codes x on x.batch_id = q.batch_id and x.counter = q.counter and x.cleared_at is null`,
});

export const noticeWords = statement({
  params: { id: "text" },
  row: {
    id: "text",
    state: "text",
    kind: "text",
    number: "text?",
    title_vi: "text",
    title_en: "text",
    advice_vi: "text",
    advice_en: "text",
    agency: "text",
  },
  sql: `select id, state, kind, number, title_vi, title_en, advice_vi, advice_en, agency from code_notices where id = $id`,
});

/**
 * One try of a PIN. Whether it was right leaves this process only after the row that counts it is committed; of many at once the row
 * takes one after another, so five wrong ones a day are five, and one right one is the first. No row comes back while it is locked.
 */
export const tryPin = statement({
  params: {
    batch: "text",
    counter: "int4",
    right: "bool",
    same: "bool",
    at: "timestamptz",
    scan: "text",
    province: "text?",
    device: "bytea?",
    agency: "text",
    window: "timestamptz",
    tries: "int4",
  },
  row: {
    revealed_at: "timestamptz?",
    revealed_by: "text?",
    province: "text?",
    device: "bytea?",
    again: "int4",
  },
  sql: `insert into code_pins as p (batch_id, counter, wrong, wrong_since, revealed_at, revealed_by, province, device, agency)
        values ($batch, $counter, case when $right then 0 else 1 end, case when $right then null else $at end,
          case when $right then $at end, case when $right then $scan end, case when $right then $province end,
          case when $right then $device end, $agency)
        on conflict (batch_id, counter) do update set
          wrong = case when $right then p.wrong when coalesce(p.wrong_since <= $window, true) then 1 else p.wrong + 1 end,
          wrong_since = case when $right or p.wrong_since > $window then p.wrong_since else $at end,
          revealed_at = coalesce(p.revealed_at, excluded.revealed_at),
          revealed_by = coalesce(p.revealed_by, excluded.revealed_by),
          province = case when p.revealed_by is null then excluded.province else p.province end,
          device = case when p.revealed_by is null then excluded.device else p.device end,
          again = p.again + case when $right and p.revealed_by is not null and not $same
            and (p.device = $device) is not true then 1 else 0 end
        where p.wrong < $tries or p.wrong_since <= $window
        returning p.revealed_at, p.revealed_by, p.province, p.device, p.again`,
});

/** Keeps scans, all or none. `reasons`: separated by spaces, since an array of arrays of different lengths is none. */
export const insertScans = statement({
  params: {
    at: "timestamptz[]",
    ids: "text[]",
    gtins: "text[]",
    batches: "text[]",
    counters: "int4[]",
    verdicts: "text[]",
    reasons: "text[]",
    channels: "text[]",
    provinces: "text[]",
    places: "text[]",
    devices: "bytea[]",
    pins: "text[]",
    agencies: "text[]",
  },
  sql: `insert into scans (at, id, gtin, batch_id, counter, verdict, reasons, channel, province, geo5, device, pin, agency)
        select at, id, gtin, batch_id, counter, verdict, string_to_array(reasons, ' '), channel, province, geo5, device, pin, agency
        from unnest($at, $ids, $gtins, $batches, $counters, $verdicts, $reasons, $channels, $provinces, $places, $devices, $pins, $agencies)
          as given (at, id, gtin, batch_id, counter, verdict, reasons, channel, province, geo5, device, pin, agency)`,
});

export const countGuesses = statement({
  params: { since: "timestamptz", gtins: "text[]", addresses: "bytea[]", guesses: "int4[]" },
  sql: `insert into code_guesses as g (since, gtin, address, guesses)
        select $since, gtin, address, guesses from unnest($gtins, $addresses, $guesses) as given (gtin, address, guesses)
        order by gtin, address
        on conflict (since, gtin, address) do update set guesses = g.guesses + excluded.guesses`,
});

export const guessesBetween = statement({
  params: { from: "timestamptz", to: "timestamptz", least: "int8", limit: "int4" },
  row: { gtin: "text", guesses: "int8", addresses: "int8", most: "int8", since: "timestamptz", last: "timestamptz" },
  sql: `select gtin, sum(guesses)::int8 as guesses, count(distinct address) as addresses, max(guesses) as most, min(since) as since,
          max(since) as last
        from code_guesses where since >= $from and since < $to
        group by gtin having sum(guesses) >= $least order by 2 desc, gtin limit $limit`,
});

/** Scans behind a place, of transactions that are over, as all before them are: nothing can come between any more. */
export const scansBehind = statement({
  params: { tx: "xid8", id: "text", limit: "int4" },
  row: {
    tx: "xid8",
    at: "timestamptz",
    id: "text",
    gtin: "text",
    batch_id: "text?",
    counter: "int4?",
    verdict: "text",
    reasons: "text[]",
    channel: "text",
    province: "text?",
    geo5: "text?",
    device: "bytea?",
    pin: "text",
    agency: "text?",
  },
  sql: `select tx, at, id, gtin, batch_id, counter, verdict, reasons, channel, province, geo5, device, pin, agency from scans
        where (tx, id) > ($tx, $id) and tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx, id limit $limit`,
});

export const scansOfCode = statement({
  params: { batch: "text", counter: "int4", from: "timestamptz", limit: "int4" },
  row: {
    at: "timestamptz",
    id: "text",
    verdict: "text",
    reasons: "text[]",
    channel: "text",
    province: "text?",
    geo5: "text?",
    device: "bytea?",
    pin: "text",
  },
  sql: `select at, id, verdict, reasons, channel, province, geo5, device, pin from scans
        where batch_id = $batch and counter = $counter and at >= $from order by at, id limit $limit`,
});

export const prepareScanDays = statement({
  params: { first: "date", days: "int4" },
  row: { made: "int4" },
  sql: `select sec.prepare_scan_days($first, $days) as made`,
});

export const dropScanDays = statement({
  params: { before: "date" },
  row: { dropped: "int4" },
  sql: `select sec.drop_scan_days($before) as dropped`,
});

/** Sums a whole day up; again, it comes to the same. */
export const sumScanDay = statement({
  params: { day: "date", from: "timestamptz", to: "timestamptz" },
  sql: `insert into scan_days (day, gtin, batch_id, province, channel, verdict, scans, agency)
        select $day, gtin, coalesce(batch_id, ''), coalesce(province, ''), channel, verdict, count(*), max(agency)
        from scans where at >= $from and at < $to
        group by gtin, coalesce(batch_id, ''), coalesce(province, ''), channel, verdict
        on conflict (day, gtin, batch_id, province, channel, verdict) do update set scans = excluded.scans`,
});
