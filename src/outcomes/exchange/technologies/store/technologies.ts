import type { RowOf } from "../../../../kernel/db/statement.ts";
import { statement } from "../../../../kernel/db/statement.ts";

const row = {
  id: "text",
  name: "text",
  kind: "text",
  manifest: "jsonb",
  release: "text",
  contract_from: "date",
  contract_to: "date",
  state: "text",
  slot: "int4",
  grants_personal: "bool",
  heaviest: "float8",
  faults_in_a_row: "int4",
  resting_until: "timestamptz?",
  last_fault: "text?",
  last_fault_detail: "text?",
  last_fault_at: "timestamptz?",
  last_good_at: "timestamptz?",
  position: "text?",
  next_at: "timestamptz?",
  registered_by: "text",
  registered_at: "timestamptz",
  first_used_at: "timestamptz?",
  version: "int4",
  agency: "text",
} as const;
const columns = Object.keys(row).join(", ");
export type TechnologyRow = RowOf<typeof technologyById>;

export const technologyById = statement({
  params: { id: "text" },
  row,
  sql: `select ${columns} from technologies where id = $id`,
});
export const technologyForUpdate = statement({
  params: { id: "text" },
  row,
  sql: `select ${columns} from technologies where id = $id for update`,
});
export const technologiesPage = statement({
  params: { kind: "text?", state: "text?", after: "text?", limit: "int4" },
  row,
  sql: `select ${columns} from technologies
        where ($kind is null or kind = $kind) and ($state is null or state = $state) and ($after is null or name > $after)
        order by name limit $limit`,
});
/** Agencies that have technologies at work. */
export const agenciesWithTechnologies = statement({
  row: { agency: "text" },
  sql: `select agency from sec.agencies_with_technologies() agency order by agency`,
});
/** Those that are to be asked, of one agency. */
export const technologiesAtWork = statement({
  params: { agency: "text", kind: "text" },
  row,
  sql: `select ${columns} from technologies where agency = $agency and kind = $kind and state in ('shadow', 'live') order by name`,
});
export const technologyNamed = statement({
  params: { agency: "text", name: "text" },
  row,
  sql: `select ${columns} from technologies where agency = $agency and name = $name`,
});

export const nextSlot = statement({
  params: { agency: "text" },
  row: { slot: "int4" },
  sql: `select coalesce(max(slot) + 1, 0)::int4 as slot from technologies where agency = $agency`,
});

/** A new one, or another release of one that is switched off; one that is at work or ended is left as it is. */
export const keepTechnology = statement({
  params: {
    id: "text",
    name: "text",
    kind: "text",
    manifest: "jsonb",
    release: "text",
    contract_from: "date",
    contract_to: "date",
    slot: "int4",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into technologies as t (id, name, kind, manifest, release, contract_from, contract_to, slot, registered_by, registered_at, agency)
        values ($id, $name, $kind, $manifest, $release, $contract_from, $contract_to, $slot, $by, $at, $agency)
        on conflict (id) do update set manifest = excluded.manifest, release = excluded.release, contract_from = excluded.contract_from,
          contract_to = excluded.contract_to, registered_by = excluded.registered_by, registered_at = excluded.registered_at,
          faults_in_a_row = 0, resting_until = null, version = t.version + 1
        where t.state = 'off' and t.kind = excluded.kind`,
});

export const switchState = statement({
  params: { id: "text", state: "text", grants_personal: "bool", heaviest: "float8", at: "timestamptz" },
  sql: `update technologies set state = $state, grants_personal = $grants_personal, heaviest = $heaviest, faults_in_a_row = 0, resting_until = null,
          next_at = $at, first_used_at = case when $state in ('shadow', 'live') then coalesce(first_used_at, $at) else first_used_at end,
          version = version + 1
        where id = $id`,
});
export const insertSwitch = statement({
  params: {
    id: "text",
    technology: "text",
    from: "text",
    to: "text",
    reason: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into technology_switches (id, technology_id, from_state, to_state, reason, switched_by, switched_at, agency)
        values ($id, $technology, $from, $to, $reason, $by, $at, $agency)`,
});
export const switchesOf = statement({
  params: { technology: "text", limit: "int4" },
  row: { from_state: "text", to_state: "text", reason: "text", switched_by: "text", switched_at: "timestamptz" },
  sql: `select from_state, to_state, reason, switched_by, switched_at from technology_switches where technology_id = $technology
        order by switched_at desc, id desc limit $limit`,
});
/** At work although the contract has not begun or is over. */
export const outsideContract = statement({
  params: { agency: "text", day: "date" },
  row,
  sql: `select ${columns} from technologies where agency = $agency and state in ('shadow', 'live') and not ($day between contract_from and contract_to)`,
});

export const setHealth = statement({
  params: {
    id: "text",
    faults: "int4",
    resting_until: "timestamptz?",
    fault: "text?",
    detail: "text?",
    at: "timestamptz",
  },
  sql: `update technologies set faults_in_a_row = $faults, resting_until = $resting_until,
          last_fault = coalesce($fault, last_fault), last_fault_detail = case when $fault is null then last_fault_detail else $detail end,
          last_fault_at = case when $fault is null then last_fault_at else $at end,
          last_good_at = case when $fault is null then $at else last_good_at end
        where id = $id`,
});
export const setPosition = statement({
  params: { id: "text", position: "text?" },
  sql: `update technologies set position = $position where id = $id`,
});
export const setNextAt = statement({
  params: { id: "text", next_at: "timestamptz" },
  sql: `update technologies set next_at = $next_at where id = $id`,
});

export const insertCode = statement({
  params: { technology: "text", sha256: "text", code: "text", agency: "text" },
  sql: `insert into technology_codes (technology_id, sha256, code, agency) values ($technology, $sha256, $code, $agency)
        on conflict (technology_id) do update set sha256 = excluded.sha256, code = excluded.code`,
});
export const codeOf = statement({
  params: { technology: "text" },
  row: { code: "text" },
  sql: `select code from technology_codes where technology_id = $technology`,
});
export const insertKey = statement({
  params: { id: "text", technology: "text", sealed: "text", by: "text", at: "timestamptz", agency: "text" },
  sql: `insert into technology_keys (id, technology_id, sealed, kept_by, kept_at, agency) values ($id, $technology, $sealed, $by, $at, $agency)`,
});
export const keyOf = statement({
  params: { technology: "text" },
  row: { sealed: "text" },
  sql: `select sealed from technology_keys where technology_id = $technology order by kept_at desc, id desc limit 1`,
});
export const dropCode = statement({
  params: { technology: "text" },
  sql: `delete from technology_codes where technology_id = $technology`,
});
export const dropKeys = statement({
  params: { technology: "text" },
  sql: `delete from technology_keys where technology_id = $technology`,
});
