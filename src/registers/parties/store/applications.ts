import type { RowOf } from "../../../kernel/db/statement.ts";
import { statement } from "../../../kernel/db/statement.ts";
import type { Application, ApplicationState, PartyKind } from "../model.ts";

const row = {
  id: "text",
  number: "text",
  state: "text",
  name: "text",
  tax_code: "text",
  kinds: "text[]",
  address: "text",
  province_code: "text",
  ward: "text",
  ward_code: "text?",
  contact_name: "text",
  email: "text",
  phone: "text",
  glns: "text[]",
  prefixes: "text[]",
  login: "text",
  submitted_at: "timestamptz",
  amended_at: "timestamptz?",
  reason: "text?",
  decided_by: "text?",
  decided_at: "timestamptz?",
  party_id: "text?",
  version: "int4",
  agency: "text",
} as const;
const columns = `id, number, state, name, tax_code, kinds, address, province_code, ward, ward_code, contact_name, email, phone, glns, prefixes,
  login, submitted_at, amended_at, reason, decided_by, decided_at, party_id, version, agency`;

const said = {
  name: "text",
  tax_code: "text",
  kinds: "text[]",
  address: "text",
  province_code: "text",
  ward: "text",
  ward_code: "text?",
  contact_name: "text",
  email: "text",
  phone: "text",
  glns: "text[]",
  prefixes: "text[]",
  login: "text",
} as const;

/** Nothing where the same form was sent before, or where the number is taken: the command looks which. */
export const insertApplication = statement({
  params: {
    id: "text",
    number: "text",
    submission: "bytea",
    receipt: "bytea",
    ...said,
    password_hash: "text",
    submitted_at: "timestamptz",
    agency: "text",
  },
  sql: `insert into party_applications (id, number, submission, receipt, state, name, tax_code, kinds, address, province_code, ward, ward_code,
          contact_name, email, phone, glns, prefixes, login, password_hash, submitted_at, agency, level)
        values ($id, $number, $submission, $receipt, 'waiting', $name, $tax_code, $kinds, $address, $province_code, $ward, $ward_code,
          $contact_name, $email, $phone, $glns, $prefixes, $login, $password_hash, $submitted_at, $agency, 'own')
        on conflict do nothing`,
});

export const applicationBySubmission = statement({
  params: { submission: "bytea" },
  row,
  sql: `select ${columns} from party_applications where submission = $submission`,
});

/** By the secret part of its receipt: whoever holds it is the applicant. */
export const applicationByReceipt = statement({
  params: { number: "text", receipt: "bytea" },
  row,
  sql: `select ${columns} from party_applications where receipt = $receipt and number = $number`,
});

export const applicationById = statement({
  params: { id: "text" },
  row,
  sql: `select ${columns} from party_applications where id = $id`,
});

export const applicationsPage = statement({
  params: { state: "text?", at: "timestamptz?", id: "text?", limit: "int4" },
  row,
  sql: `select ${columns} from party_applications
        where ($state is null or state = $state) and ($at is null or (submitted_at, id) < ($at, $id))
        order by submitted_at desc, id desc limit $limit`,
});

/** The applicant's words anew. */
export const amendApplicationRow = statement({
  params: { id: "text", seen: "int4", ...said, at: "timestamptz" },
  sql: `update party_applications set state = 'waiting', name = $name, tax_code = $tax_code, kinds = $kinds, address = $address,
          province_code = $province_code, ward = $ward, ward_code = $ward_code, contact_name = $contact_name, email = $email, phone = $phone,
          glns = $glns, prefixes = $prefixes, login = $login,
          amended_at = $at, version = version + 1
        where id = $id and version = $seen and state = 'asked'`,
});

/** Another password in place of the one chosen before. */
export const amendPassword = statement({
  params: { id: "text", password_hash: "text" },
  sql: `update party_applications set password_hash = $password_hash where id = $id`,
});

export const decideApplicationRow = statement({
  params: {
    id: "text",
    seen: "int4",
    state: "text",
    reason: "text?",
    by: "text",
    at: "timestamptz",
    party_id: "text?",
  },
  sql: `update party_applications set state = $state, reason = $reason, decided_by = $by, decided_at = $at, party_id = $party_id,
          version = version + 1
        where id = $id and version = $seen`,
});

/** Other applications that name the same tax code, phone, GLN or prefix, newest first. */
export const applicationsAlike = statement({
  params: { id: "text", tax_code: "text", phone: "text", glns: "text[]", prefixes: "text[]" },
  row: {
    id: "text",
    number: "text",
    state: "text",
    name: "text",
    same_tax_code: "bool",
    same_phone: "bool",
    same_number: "bool",
  },
  sql: `select id, number, state, name, tax_code = $tax_code as same_tax_code, phone = $phone as same_phone,
          glns && $glns or prefixes && $prefixes as same_number
        from party_applications
        where id <> $id and (tax_code = $tax_code or phone = $phone or glns && $glns or prefixes && $prefixes)
        order by submitted_at desc, id desc limit 20`,
});

/** False where the application is not approved by the caller's authority in this transaction, or its party has people already. */
export const admitApplicant = statement({
  params: { application: "text", user: "text", at: "timestamptz", second_factor_due: "timestamptz" },
  row: { admitted: "bool" },
  sql: `select sec.admit_applicant($application, $user, $at, $second_factor_due) as admitted`,
});

export function toApplication(of: RowOf<typeof applicationById>): Application {
  return {
    id: of.id,
    number: of.number,
    state: of.state as ApplicationState,
    name: of.name,
    taxCode: of.tax_code,
    kinds: of.kinds as PartyKind[],
    address: of.address,
    provinceCode: of.province_code,
    ward: of.ward,
    wardCode: of.ward_code,
    contact: { name: of.contact_name, email: of.email, phone: of.phone },
    glns: of.glns,
    prefixes: of.prefixes,
    login: of.login,
    submittedAt: of.submitted_at,
    amendedAt: of.amended_at,
    reason: of.reason,
    decidedBy: of.decided_by,
    decidedAt: of.decided_at,
    partyId: of.party_id,
    version: of.version,
    agency: of.agency,
  };
}
