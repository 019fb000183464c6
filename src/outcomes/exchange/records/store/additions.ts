import { statement } from "../../../../kernel/db/statement.ts";

const proposal = {
  id: "text",
  record_id: "text",
  owner: "text",
  agency: "text",
  field: "text",
  value: "text",
  unit: "text?",
  reason: "text",
  made_by: "text",
  made_at: "timestamptz",
  state: "text",
  answer: "text?",
  answered_by: "text?",
  answered_at: "timestamptz?",
} as const;
const proposalColumns = Object.keys(proposal).join(", ");

export const insertProposal = statement({
  params: {
    id: "text",
    record_id: "text",
    owner: "text",
    agency: "text",
    field: "text",
    value: "text",
    unit: "text?",
    reason: "text",
    by: "text",
    at: "timestamptz",
  },
  sql: `insert into record_proposals (id, record_id, owner, agency, field, value, unit, reason, made_by, made_at, state)
        values ($id, $record_id, $owner, $agency, $field, $value, $unit, $reason, $by, $at, 'open')`,
});

export const proposalById = statement({
  params: { id: "text" },
  row: proposal,
  sql: `select ${proposalColumns} from record_proposals where id = $id`,
});

export const proposalsOfRecord = statement({
  params: { id: "text" },
  row: proposal,
  sql: `select ${proposalColumns} from record_proposals where record_id = $id order by made_at desc, id desc limit 200`,
});

/** What waits for an answer of those who keep the records. */
export const openProposals = statement({
  params: { owners: "text[]", limit: "int4" },
  row: proposal,
  sql: `select ${proposalColumns} from record_proposals where owner = any($owners) and state = 'open' order by made_at, id limit $limit`,
});

export const answerProposal = statement({
  params: { id: "text", state: "text", answer: "text?", by: "text", at: "timestamptz" },
  sql: `update record_proposals set state = $state, answer = $answer, answered_by = $by, answered_at = $at where id = $id and state = 'open'`,
});

export const insertSighting = statement({
  params: {
    id: "text",
    record_id: "text",
    owner: "text",
    agency: "text",
    level: "text",
    shared_with: "text[]",
    seen_at: "timestamptz",
    place: "text?",
    note: "text?",
    by: "text",
    at: "timestamptz",
  },
  sql: `insert into record_sightings (id, record_id, owner, agency, level, shared_with, seen_at, place, note, made_by, made_at)
        values ($id, $record_id, $owner, $agency, $level, $shared_with, $seen_at, $place, $note, $by, $at)`,
});

export const sightingsOfRecord = statement({
  params: { id: "text" },
  row: {
    id: "text",
    record_id: "text",
    agency: "text",
    level: "text",
    seen_at: "timestamptz",
    place: "text?",
    note: "text?",
    made_by: "text",
    made_at: "timestamptz",
  },
  sql: `select id, record_id, agency, level::text as level, seen_at, place, note, made_by, made_at
        from record_sightings where record_id = $id order by seen_at desc, id desc limit 200`,
});
