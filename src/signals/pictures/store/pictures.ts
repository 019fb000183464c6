import { statement } from "../../../kernel/db/statement.ts";

export const pictureRow = {
  id: "text",
  hash: "text",
  type: "text",
  size: "int8",
  width: "int4",
  height: "int4",
  pdq: "text",
  pdq_quality: "int4",
  lines: "jsonb?",
  codes: "jsonb?",
  read_at: "timestamptz?",
  read_failure: "text?",
  origin: "text",
  added_by: "text",
  added_at: "timestamptz",
  agency: "text",
  level: "text",
} as const;
const columns = `p.id, p.hash, p.type, p.size, p.width, p.height, p.pdq, p.pdq_quality, p.lines, p.codes, p.read_at, p.read_failure, p.origin,
  p.added_by, p.added_at, p.agency, p.level::text as level`;

export const insertPicture = statement({
  params: {
    id: "text",
    hash: "text",
    type: "text",
    size: "int8",
    width: "int4",
    height: "int4",
    pdq: "text",
    pdq_quality: "int4",
    views: "bytea",
    points: "bytea",
    origin: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into pictures (id, hash, type, size, width, height, pdq, pdq_quality, views, points, origin, added_by, added_at, agency, level, shared_with)
        values ($id, $hash, $type, $size, $width, $height, $pdq, $pdq_quality, $views, $points, $origin, $by, $at, $agency, $level, $shared_with)
        on conflict (id) do nothing`,
});

export const insertViews = statement({
  params: { hash: "text", views: "bytea" },
  sql: `insert into picture_views (hash, views) values ($hash, $views) on conflict do nothing`,
});

export const pictureById = statement({
  params: { id: "text" },
  row: pictureRow,
  sql: `select ${columns} from pictures p where p.id = $id`,
});

/** What a picture is compared by. */
export const seenById = statement({
  params: { id: "text" },
  row: { hash: "text", views: "bytea", points: "bytea" },
  sql: `select hash, views, points from pictures where id = $id`,
});

/** Of each content one record that the asker may see, their own agency's first. */
export const picturesByHashes = statement({
  params: { hashes: "text[]" },
  row: { ...pictureRow, points: "bytea" },
  sql: `select distinct on (p.hash) ${columns}, p.points from pictures p where p.hash = any($hashes)
        order by p.hash, (p.agency = (select sec.agency())) desc, p.id`,
});

export const pointsByHashes = statement({
  params: { hashes: "text[]" },
  row: { hash: "text", points: "bytea" },
  sql: `select distinct on (hash) hash, points from pictures where hash = any($hashes)`,
});

export const viewsByHashes = statement({
  params: { hashes: "text[]" },
  row: { hash: "text", views: "bytea" },
  sql: `select distinct on (hash) hash, views from pictures where hash = any($hashes)`,
});

/** Own pictures on which nobody has read yet, those of listings and the oldest first. */
export const unreadPictures = statement({
  params: { agency: "text", limit: "int4" },
  row: { id: "text", hash: "text", read_tries: "int4" },
  sql: `select id, hash, read_tries from pictures where agency = $agency and read_at is null and read_failure is null
        order by added_at limit $limit`,
});

export const markRead = statement({
  params: {
    id: "text",
    lines: "jsonb?",
    codes: "jsonb?",
    at: "timestamptz?",
    failure: "text?",
    tries: "int4",
  },
  sql: `update pictures set lines = $lines, codes = $codes, read_at = $at, read_failure = $failure, read_tries = $tries where id = $id`,
});

/** Where the transactions stand that may still add views: those before are all to be seen. */
export const viewsMark = statement({
  row: { mark: "xid8" },
  sql: `select pg_snapshot_xmin(pg_current_snapshot()) as mark`,
});

export const viewsAfter = statement({
  params: { after: "text", limit: "int4" },
  row: { hash: "text", views: "bytea" },
  sql: `select hash, views from picture_views where hash > $after order by hash limit $limit`,
});

export const viewsSince = statement({
  params: { mark: "xid8" },
  row: { hash: "text", views: "bytea" },
  sql: `select hash, views from picture_views where tx >= $mark`,
});
