import { statement } from "../../../kernel/db/statement.ts";

/** A fact with every column in the one form that its leaf is made of; times and the payload as PostgreSQL's exact text. */
const factRow = {
  id: "text",
  at: "text",
  tx: "xid8",
  type: "text",
  subject: "text",
  actor: "text",
  agency: "text",
  level: "text",
  shared_with: "text[]",
  request: "text",
  payload: "text",
} as const;

// to_json writes ISO 8601 whatever the session's date style, and tells a year before Christ from one after.
const factColumns = `f.id, (to_json(f.at at time zone 'UTC') #>> '{}') || 'Z' as at, f.tx, f.type, f.subject, f.actor, f.agency,
          f.level::text as level, f.shared_with, f.request, f.payload::text as payload`;

/** One sequencer at a time, in however many processes. */
export const lockLog = statement({ sql: `select pg_advisory_xact_lock(23902394)` });

const rootRow = {
  size: "int8",
  previous: "int8",
  root: "bytea",
  at: "timestamptz",
  through: "xid8",
  key_id: "text",
  note: "text",
  peaks: "bytea[]",
} as const;

export const lastRoot = statement({
  row: rootRow,
  sql: `select size, previous, root, at, through, key_id, note, peaks from fact_roots order by size desc limit 1`,
});

export const rootAt = statement({
  params: { size: "int8" },
  row: rootRow,
  sql: `select size, previous, root, at, through, key_id, note, peaks from fact_roots where size = $size`,
});

/** The smallest root of a tree that is larger than `size`, and those after it. */
export const rootsAfter = statement({
  params: { size: "int8", most: "int8", limit: "int4" },
  row: rootRow,
  sql: `select size, previous, root, at, through, key_id, note, peaks from fact_roots
        where size > $size and size <= $most order by size limit $limit`,
});

/** How much there is at one moment: leaves, the last signed size and what it goes through, and the transactions that are over. */
export const logExtent = statement({
  row: { next: "int8", size: "int8", through: "xid8", floor: "xid8" },
  sql: `select coalesce((select max(seq) + 1 from fact_log), 0) as next,
          coalesce((select max(size) from fact_roots), 0) as size,
          coalesce((select through from fact_roots order by size desc limit 1), '0') as through,
          pg_snapshot_xmin(pg_current_snapshot()) as floor`,
});

/**
 * Facts behind a place, of transactions that are over, as all before them are: nothing can come between any more. One look into an index
 * where there are none.
 */
export const factsBehind = statement({
  params: { tx: "xid8", id: "text", limit: "int4" },
  row: factRow,
  sql: `select ${factColumns} from facts f
        where (f.tx, f.id) > ($tx, $id) and f.tx < pg_snapshot_xmin(pg_current_snapshot())
        order by f.tx, f.id limit $limit`,
});

/**
 * The same in a database that was moved to another server, whose transactions count from the beginning again. Those recorded there
 * stand among the low numbers; what was recorded on the old server and is not in the log has a transaction from `through` on, which the
 * new server has not had yet.
 */
export const movedFactsBehind = statement({
  params: { tx: "xid8", id: "text", through: "xid8", limit: "int4" },
  row: factRow,
  sql: `select ${factColumns} from facts f
        where (f.tx, f.id) > ($tx, $id)
          and (f.tx < pg_snapshot_xmin(pg_current_snapshot())
            or (f.tx >= $through and f.tx >= pg_snapshot_xmax(pg_current_snapshot())))
        order by f.tx, f.id limit $limit`,
});

/** Which of these facts are in the log. */
export const loggedAmong = statement({
  params: { ids: "text[]" },
  row: { fact_id: "text" },
  sql: `select fact_id from fact_log where fact_id = any($ids)`,
});

export const insertLeaves = statement({
  params: { from: "int8", ids: "text[]", leaves: "bytea[]" },
  sql: `insert into fact_log (seq, fact_id, leaf)
        select $from + place - 1, id, leaf from unnest($ids, $leaves) with ordinality as given (id, leaf, place)`,
});

export const insertNodes = statement({
  params: { heights: "int4[]", places: "int8[]", hashes: "bytea[]" },
  sql: `insert into fact_nodes (height, place, hash) select * from unnest($heights, $places, $hashes)`,
});

export const insertRoot = statement({
  params: rootRow,
  sql: `insert into fact_roots (size, previous, root, at, through, key_id, note, peaks)
        values ($size, $previous, $root, $at, $through, $key_id, $note, $peaks)`,
});

/** Leaves with the facts they stand for; the columns of a fact that is gone are null. */
export const leavesWithFacts = statement({
  params: { from: "int8", end: "int8", limit: "int4" },
  row: {
    seq: "int8",
    fact_id: "text",
    leaf: "bytea",
    id: "text?",
    at: "text?",
    tx: "xid8?",
    type: "text?",
    subject: "text?",
    actor: "text?",
    agency: "text?",
    level: "text?",
    shared_with: "text[]?",
    request: "text?",
    payload: "text?",
  },
  sql: `select l.seq, l.fact_id, l.leaf, ${factColumns}
        from fact_log l left join facts f on f.id = l.fact_id
        where l.seq >= $from and l.seq < $end order by l.seq limit $limit`,
});

/** Facts in the order of their transactions, with whether they are in the log and whether their transaction can have been. */
export const factsAgainstLog = statement({
  params: { tx: "xid8", id: "text", limit: "int4" },
  row: { id: "text", tx: "xid8", logged: "bool", future: "bool" },
  sql: `select f.id, f.tx, l.fact_id is not null as logged, f.tx >= pg_snapshot_xmax(pg_current_snapshot()) as future
        from facts f left join fact_log l on l.fact_id = f.id
        where (f.tx, f.id) > ($tx, $id) order by f.tx, f.id limit $limit`,
});

export const factInLog = statement({
  params: { id: "text" },
  row: { ...factRow, seq: "int8?" },
  sql: `select ${factColumns}, l.seq from facts f left join fact_log l on l.fact_id = f.id where f.id = $id`,
});

/** The hashes of ranges of leaves, each range in its order; `range` says which. */
export const leafRanges = statement({
  params: { starts: "int8[]", ends: "int8[]" },
  row: { range: "int8", hash: "bytea" },
  sql: `select r.range, l.leaf as hash
        from unnest($starts, $ends) with ordinality as r (first, after, range)
        join fact_log l on l.seq >= r.first and l.seq < r.after order by r.range, l.seq`,
});

/** The same of inner nodes of one height a range. */
export const nodeRanges = statement({
  params: { heights: "int4[]", starts: "int8[]", ends: "int8[]" },
  row: { range: "int8", place: "int8", hash: "bytea" },
  sql: `select r.range, n.place, n.hash
        from unnest($heights, $starts, $ends) with ordinality as r (height, first, after, range)
        join fact_nodes n on n.height = r.height and n.place >= r.first and n.place < r.after order by r.range, n.place`,
});
