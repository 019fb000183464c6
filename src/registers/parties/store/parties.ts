import type { RowOf } from "../../../kernel/db/statement.ts";
import { statement } from "../../../kernel/db/statement.ts";
import type { Level } from "../../../services/facts/index.ts";
import type { Party, PartyKind, PartyState } from "../model.ts";

const row = {
  id: "text",
  name: "text",
  tax_code: "text",
  kinds: "text[]",
  address: "text",
  province_code: "text",
  ward: "text",
  ward_code: "text?",
  state: "text",
  state_reason: "text?",
  state_at: "timestamptz",
  approved_at: "timestamptz",
  application_id: "text",
  version: "int4",
  authority: "text",
  level: "text",
} as const;
const columns = `id, name, tax_code, kinds, address, province_code, ward, ward_code, state, state_reason, state_at, approved_at, application_id,
  version, authority, level::text as level`;

export const insertParty = statement({
  params: {
    id: "text",
    name: "text",
    folded: "text",
    tax_code: "text",
    kinds: "text[]",
    address: "text",
    province_code: "text",
    ward: "text",
    ward_code: "text?",
    at: "timestamptz",
    by: "text",
    application_id: "text",
    authority: "text",
  },
  sql: `insert into parties (id, name, folded, tax_code, kinds, address, province_code, ward, ward_code, state, state_at, state_by, approved_at,
          approved_by, application_id, agency, authority, level)
        values ($id, $name, $folded, $tax_code, $kinds, $address, $province_code, $ward, $ward_code, 'active', $at, $by, $at,
          $by, $application_id, $id, $authority, 'agencies')`,
});

export const insertContact = statement({
  params: { party: "text", name: "text", email: "text", phone: "text", authority: "text" },
  sql: `insert into party_contacts (party_id, name, email, phone, agency, authority) values ($party, $name, $email, $phone, $party, $authority)`,
});

export const partyById = statement({
  params: { id: "text" },
  row,
  sql: `select ${columns} from parties where id = $id`,
});

export const partyWithTaxCode = statement({
  params: { tax_code: "text" },
  row,
  sql: `select ${columns} from parties where tax_code = $tax_code`,
});

/** By name, from the beginning of a folded name or a whole tax code; all where nothing is asked for. */
export const partiesPage = statement({
  params: { folded: "text?", tax_code: "text?", state: "text?", after_name: "text?", after_id: "text?", limit: "int4" },
  row: { ...row, folded: "text" },
  sql: `select ${columns}, folded from parties
        where ($folded is null or folded like '%' || $folded || '%' or tax_code = $tax_code) and ($state is null or state = $state)
          and ($after_name is null or (folded, id) > ($after_name, $after_id))
        order by folded, id limit $limit`,
});

export const contactOf = statement({
  params: { party: "text" },
  row: { name: "text", email: "text", phone: "text" },
  sql: `select name, email, phone from party_contacts where party_id = $party`,
});

/** Parties of this authority with the same phone: the duplicates that an officer looks for. */
export const partiesWithPhone = statement({
  params: { phone: "text" },
  row: { id: "text", name: "text" },
  sql: `select p.id, p.name from party_contacts c join parties p on p.id = c.party_id where c.phone = $phone order by p.id limit 20`,
});

/** What the party changes of itself. */
export const updateParty = statement({
  params: {
    id: "text",
    seen: "int4",
    address: "text",
    province_code: "text",
    ward: "text",
    ward_code: "text?",
  },
  sql: `update parties set address = $address, province_code = $province_code, ward = $ward, ward_code = $ward_code, version = version + 1
        where id = $id and version = $seen`,
});

export const updateContact = statement({
  params: { party: "text", name: "text", email: "text", phone: "text" },
  sql: `update party_contacts set name = $name, email = $email, phone = $phone where party_id = $party`,
});

/** What the authority changes. */
export const updateRegistered = statement({
  params: { id: "text", seen: "int4", name: "text", folded: "text", kinds: "text[]" },
  sql: `update parties set name = $name, folded = $folded, kinds = $kinds, version = version + 1 where id = $id and version = $seen`,
});

export const updateStanding = statement({
  params: { id: "text", seen: "int4", state: "text", reason: "text?", by: "text", at: "timestamptz" },
  sql: `update parties set state = $state, state_reason = $reason, state_by = $by, state_at = $at, version = version + 1
        where id = $id and version = $seen`,
});

/** What verification names of parties; it reads these columns and no others. */
export const standingsOf = statement({
  params: { ids: "text[]" },
  row: {
    id: "text",
    name: "text",
    address: "text",
    state: "text",
    state_reason: "text?",
    state_at: "timestamptz",
  },
  sql: `select id, name, address, state, state_reason, state_at from parties where id = any($ids)`,
});

export function toParty(of: RowOf<typeof partyById>): Party {
  return {
    id: of.id,
    name: of.name,
    taxCode: of.tax_code,
    kinds: of.kinds as PartyKind[],
    address: of.address,
    provinceCode: of.province_code,
    ward: of.ward,
    wardCode: of.ward_code,
    state: of.state as PartyState,
    stateReason: of.state_reason,
    stateAt: of.state_at,
    approvedAt: of.approved_at,
    applicationId: of.application_id,
    version: of.version,
    authority: of.authority,
    level: of.level as Level,
  };
}
