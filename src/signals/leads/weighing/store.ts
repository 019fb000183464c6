import { statement } from "../../../kernel/db/statement.ts";
import { scored } from "../store/leads.ts";
import { subjects } from "../store/subjects.ts";

export const scaleOf = statement({
  params: { agency: "text" },
  row: { times: "jsonb", proposal_id: "text?", since: "timestamptz", position: "text[]?" },
  sql: `select times, proposal_id, since, position from lead_scales where agency = $agency`,
});

/** Puts a scale in force; the leads there are follow from the first one on. */
export const putScale = statement({
  params: { agency: "text", times: "jsonb", proposal: "text?", at: "timestamptz" },
  sql: `insert into lead_scales as s (agency, times, proposal_id, since, position) values ($agency, $times, $proposal, $at, '{}')
        on conflict (agency) do update set times = $times, proposal_id = $proposal, since = $at, position = '{}'`,
});

/** Where bringing leads onto the scale stands; another scale since then begins anew. */
export const moveScale = statement({
  params: { agency: "text", since: "timestamptz", position: "text[]?" },
  sql: `update lead_scales set position = $position where agency = $agency and since = $since`,
});

export const pairsAfter = statement({
  params: { agency: "text", seller: "text", concern: "text", limit: "int4" },
  row: { seller_id: "text", concern: "text", platform_id: "text" },
  sql: `select p.seller_id, p.concern, s.platform_id from (
          select distinct seller_id, concern from findings where agency = $agency and (seller_id, concern) > ($seller, $concern)
          order by 1, 2 limit $limit) p join ${subjects} s on s.id = p.seller_id order by 1, 2`,
});

/** What another scale would do to the scores of an agency's leads: over the threshold, under it, moved at all. */
export const leadsIfScaled = statement({
  params: { agency: "text", times: "jsonb", threshold: "float8" },
  row: { raised: "int4", fallen: "int4", moved: "int4" },
  sql: `with touched as (
          select distinct seller_id as seller, concern, seller_id || ' ' || concern as lead, '' as platform from findings where agency = $agency
        ), before as materialized (with ${scored("findings")} select lead, score from scored),
        after as materialized (with ${scored("findings", "$times::jsonb")} select lead, score from scored)
        select (count(*) filter (where b.score < $threshold and a.score >= $threshold))::int4 as raised,
          (count(*) filter (where b.score >= $threshold and a.score < $threshold))::int4 as fallen,
          (count(*) filter (where abs(a.score - b.score) > 0.001))::int4 as moved
        from before b join after a on a.lead = b.lead`,
});

const proposalRow = {
  id: "text",
  state: "text",
  worths: "jsonb",
  figures: "jsonb",
  made_by: "text",
  made_at: "timestamptz",
  decided_by: "text?",
  decided_at: "timestamptz?",
  reason: "text?",
  undone_by: "text?",
  undone_at: "timestamptz?",
  undone_reason: "text?",
  follows: "text?",
  agency: "text",
} as const;
const columns = `id, state, worths, figures, made_by, made_at, decided_by, decided_at, reason, undone_by, undone_at, undone_reason, follows, agency`;

/** No row where one is open already. */
export const insertProposal = statement({
  params: { id: "text", worths: "jsonb", figures: "jsonb", by: "text", at: "timestamptz", agency: "text" },
  sql: `insert into weight_proposals (id, state, worths, figures, made_by, made_at, agency)
        values ($id, 'open', $worths, $figures, $by, $at, $agency) on conflict do nothing`,
});

export const proposalById = statement({
  params: { id: "text" },
  row: proposalRow,
  sql: `select ${columns} from weight_proposals where id = $id`,
});

export const proposalForUpdate = statement({
  params: { id: "text" },
  row: proposalRow,
  sql: `select ${columns} from weight_proposals where id = $id for update`,
});

export const proposalsPage = statement({
  params: { before: "timestamptz?", id: "text?", limit: "int4" },
  row: proposalRow,
  sql: `select ${columns} from weight_proposals where $before is null or (made_at, id) < ($before, $id)
        order by made_at desc, id desc limit $limit`,
});

export const endInForce = statement({
  params: { agency: "text" },
  row: { id: "text" },
  sql: `update weight_proposals set state = 'replaced' where agency = $agency and state = 'in-force' returning id`,
});

export const markDecided = statement({
  params: {
    id: "text",
    state: "text",
    worths: "jsonb",
    by: "text",
    at: "timestamptz",
    reason: "text",
    follows: "text?",
  },
  sql: `update weight_proposals set state = $state, worths = $worths, decided_by = $by, decided_at = $at, reason = $reason, follows = $follows where id = $id`,
});

export const markUndone = statement({
  params: { id: "text", by: "text", at: "timestamptz", reason: "text" },
  sql: `update weight_proposals set state = 'undone', undone_by = $by, undone_at = $at, undone_reason = $reason where id = $id`,
});

export const putBack = statement({
  params: { id: "text" },
  sql: `update weight_proposals set state = 'in-force' where id = $id and state = 'replaced'`,
});
