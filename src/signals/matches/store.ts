import { statement } from "../../kernel/db/statement.ts";

/** Matches that are no longer found go; those that an officer judged stay. */
export const dropMatches = statement({
  params: { listings: "text[]", targets: "text[]", agency: "text" },
  sql: `delete from product_matches m where m.listing_id = any($listings) and m.agency = $agency and m.judged is null
          and not exists (select from unnest($listings, $targets) as found (listing, target)
            where found.listing = m.listing_id and found.target = m.target_id)`,
});

/** A match that is found as it was stays as it was. */
export const upsertMatches = statement({
  params: { rows: "jsonb", at: "timestamptz", agency: "text" },
  sql: `insert into product_matches as m (listing_id, target_id, kind, verdict, how, score, reasons, model_version, matched_at, agency, level, shared_with)
        select listing_id, target_id, kind, verdict, how, score, reasons, model_version, $at, $agency, level, shared_with
        from jsonb_to_recordset($rows) as given (listing_id text, target_id text, kind text, verdict text, how text, score float8,
          reasons jsonb, model_version text, level level, shared_with text[])
        on conflict (listing_id, target_id) do update set verdict = excluded.verdict, how = excluded.how, score = excluded.score,
          reasons = excluded.reasons, model_version = excluded.model_version, matched_at = excluded.matched_at, level = excluded.level,
          shared_with = excluded.shared_with
          where (m.verdict, m.how, m.score, m.reasons, m.model_version, m.level, m.shared_with)
            is distinct from (excluded.verdict, excluded.how, excluded.score, excluded.reasons, excluded.model_version, excluded.level, excluded.shared_with)`,
});

const matchRow = {
  listing_id: "text",
  target_id: "text",
  kind: "text",
  verdict: "text",
  how: "text?",
  score: "float8",
  reasons: "jsonb",
  model_version: "text",
  judged: "text?",
  matched_at: "timestamptz",
  agency: "text",
} as const;
const columns = `m.listing_id, m.target_id, m.kind, m.verdict, m.how, m.score, m.reasons, m.model_version,
  case when m.agency = any((select sec.audiences())::text[]) then m.judged end as judged, m.matched_at, m.agency`;

/** What an agency denied is nobody else's to see. */
const seen = `(m.judged is distinct from 'not' or m.agency = any((select sec.audiences())::text[]))`;

export const matchesOfListings = statement({
  params: { listings: "text[]" },
  row: matchRow,
  sql: `select ${columns} from product_matches m where m.listing_id = any($listings) and ${seen}
        order by m.verdict, m.score desc, m.target_id`,
});

export const matchForUpdate = statement({
  params: { listing: "text", target: "text" },
  row: matchRow,
  sql: `select ${columns} from product_matches m where m.listing_id = $listing and m.target_id = $target and ${seen}`,
});

/** Listings that are offers of a product, as far as the asker sees them. */
export const offersOfProduct = statement({
  params: { target: "text", limit: "int4" },
  row: { listing_id: "text", sure: "bool" },
  sql: `select m.listing_id, coalesce(m.judged, m.verdict) = 'same' as sure from product_matches m
        where m.target_id = $target and m.kind = 'product' and m.judged is distinct from 'not' order by 2 desc, m.score desc, 1 limit $limit`,
});

export const setJudged = statement({
  params: { listing: "text", target: "text", judged: "text?" },
  sql: `update product_matches set judged = $judged where listing_id = $listing and target_id = $target`,
});

export const insertMatchVerdict = statement({
  params: {
    id: "text",
    listing: "text",
    target: "text",
    kind: "text",
    verdict: "text",
    note: "text?",
    score: "float8",
    reasons: "jsonb",
    model_version: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into match_verdicts (id, listing_id, target_id, kind, verdict, note, score, reasons, model_version, given_by, given_at, agency)
        values ($id, $listing, $target, $kind, $verdict, $note, $score, $reasons, $model_version, $by, $at, $agency)`,
});

export const verdictsOfPair = statement({
  params: { listing: "text", target: "text" },
  row: { id: "text", verdict: "text", given_by: "text" },
  sql: `select id, verdict, given_by from match_verdicts where listing_id = $listing and target_id = $target and undone_at is null
        order by given_at desc, id desc`,
});

export const undoMatchVerdict = statement({
  params: { id: "text", at: "timestamptz" },
  sql: `update match_verdicts set undone_at = $at where id = $id and undone_at is null`,
});

/** The labels that a scorer learns from: verdicts that stand, the last one of each pair. */
export const standingLabels = statement({
  params: { after: "text", limit: "int4" },
  row: {
    listing_id: "text",
    target_id: "text",
    kind: "text",
    verdict: "text",
    score: "float8",
    reasons: "jsonb",
    model_version: "text",
    id: "text",
  },
  sql: `select * from (select distinct on (listing_id, target_id) listing_id, target_id, kind, verdict, score, reasons, model_version, id
          from match_verdicts where undone_at is null and agency = any((select sec.audiences())::text[]) order by listing_id, target_id, given_at desc, id desc) stands
        where id > $after order by id limit $limit`,
});

export const sweepOf = statement({
  params: { agency: "text" },
  row: { mark: "text", position: "text?" },
  sql: `select mark, position from match_sweeps where agency = $agency`,
});

/** A null position: all listings were matched against the registers as the mark has them. */
export const setSweep = statement({
  params: { agency: "text", mark: "text", position: "text?" },
  sql: `insert into match_sweeps (agency, mark, position) values ($agency, $mark, $position)
        on conflict (agency) do update set mark = excluded.mark, position = excluded.position`,
});

/** Listings that stand in no group any more leave the one they were in. */
export const leaveGroups = statement({
  params: { listings: "text[]", grouped: "text[]", agency: "text" },
  sql: `delete from offer_groups where listing_id = any($listings) and not listing_id = any($grouped) and agency = $agency`,
});

export const joinGroups = statement({
  params: { rows: "jsonb", agency: "text" },
  sql: `insert into offer_groups as g (listing_id, group_id, brand, agency, level, shared_with)
        select listing_id, group_id, brand, $agency, level, shared_with
        from jsonb_to_recordset($rows) as given (listing_id text, group_id text, brand text, level level, shared_with text[])
        on conflict (listing_id) do update set group_id = excluded.group_id, brand = excluded.brand, level = excluded.level,
          shared_with = excluded.shared_with
          where (g.group_id, g.brand, g.level, g.shared_with) is distinct from (excluded.group_id, excluded.brand, excluded.level, excluded.shared_with)`,
});

/** Offers of one group, as far as the asker sees them. */
export const offersOfGroup = statement({
  params: { group: "text", limit: "int4" },
  row: { listing_id: "text", sure: "bool" },
  sql: `select listing_id, true as sure from offer_groups where group_id = $group order by 1 limit $limit`,
});

export const groupOfListing = statement({
  params: { listing: "text" },
  row: { id: "text", offers: "int4" },
  sql: `select g.group_id as id, (select count(*)::int4 from offer_groups o where o.group_id = g.group_id) as offers
        from offer_groups g where g.listing_id = $listing`,
});
