import { statement } from "../../../kernel/db/statement.ts";

const verdictRow = {
  id: "text",
  one: "text",
  other: "text",
  verdict: "text",
  reason: "text",
  given_by: "text",
  given_at: "timestamptz",
  undone_by: "text?",
  undone_at: "timestamptz?",
  settled_at: "timestamptz?",
  outcome: "jsonb?",
} as const;
const verdictColumns = `id, one, other, verdict, reason, given_by, given_at, undone_by, undone_at, settled_at, outcome`;

/** Verdicts on one pair are given one after the other. */
export const lockPair = statement({
  params: { agency: "text", one: "text", other: "text" },
  sql: `select pg_advisory_xact_lock(hashtextextended('link/' || $agency || ' ' || $one || ' ' || $other, 0))`,
});

/** The verdict given last on a pair, undone or not. */
export const lastVerdict = statement({
  params: { agency: "text", one: "text", other: "text" },
  row: { id: "text" },
  sql: `select id from link_verdicts where agency = $agency and one = $one and other = $other order by given_at desc, id desc limit 1`,
});

export const insertLinkVerdict = statement({
  params: {
    id: "text",
    agency: "text",
    one: "text",
    other: "text",
    verdict: "text",
    reason: "text",
    by: "text",
    at: "timestamptz",
  },
  sql: `insert into link_verdicts (id, agency, one, other, verdict, reason, given_by, given_at)
        values ($id, $agency, $one, $other, $verdict, $reason, $by, $at)`,
});

export const linkVerdictById = statement({
  params: { id: "text" },
  row: { ...verdictRow, agency: "text" },
  sql: `select ${verdictColumns}, agency from link_verdicts where id = $id`,
});

/** Takes a verdict back; the clusters have to obey that anew. */
export const undoLinkVerdict = statement({
  params: { id: "text", by: "text", at: "timestamptz" },
  sql: `update link_verdicts set undone_by = $by, undone_at = $at, settled_at = null where id = $id and undone_at is null`,
});

/** The verdicts on any of some accounts, newest first; undone ones too. */
export const verdictsAmong = statement({
  params: { agency: "text", sellers: "text[]" },
  row: verdictRow,
  sql: `select ${verdictColumns} from link_verdicts where agency = $agency and (one = any($sellers) or other = any($sellers))
        order by given_at desc, id desc limit 500`,
});

const standing = `select distinct on (one, other) one, other, verdict from link_verdicts
  where agency = $agency and undone_at is null`;
const lastFirst = `order by one, other, given_at desc, id desc`;

/** The verdict that holds on each pair. */
export const standingVerdicts = statement({
  params: { agency: "text" },
  row: { one: "text", other: "text", verdict: "text" },
  sql: `${standing} ${lastFirst}`,
});

export const standingAmong = statement({
  params: { agency: "text", sellers: "text[]" },
  row: { one: "text", other: "text", verdict: "text" },
  sql: `${standing} and one = any($sellers) and other = any($sellers) ${lastFirst}`,
});

/** Verdicts given or taken back that the clusters do not obey yet, with what holds on their pair since. */
export const unsettledVerdicts = statement({
  params: { agency: "text" },
  row: { id: "text", one: "text", other: "text", holds: "text?" },
  sql: `select v.id, v.one, v.other, (
          select h.verdict from link_verdicts h where h.agency = $agency and h.one = v.one and h.other = v.other and h.undone_at is null
          order by h.given_at desc, h.id desc limit 1) as holds
        from link_verdicts v where v.agency = $agency and v.settled_at is null order by v.given_at, v.id limit 500`,
});

export const settleVerdict = statement({
  params: { id: "text", at: "timestamptz", outcome: "jsonb" },
  sql: `update link_verdicts set settled_at = $at, outcome = $outcome where id = $id`,
});

export const countUnsettled = statement({
  params: { agency: "text" },
  row: { n: "int4" },
  sql: `select count(*)::int4 as n from link_verdicts where agency = $agency and settled_at is null`,
});
