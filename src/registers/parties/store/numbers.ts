import type { RowOf } from "../../../kernel/db/statement.ts";
import { statement } from "../../../kernel/db/statement.ts";
import type { Place, PlaceKind, Prefix, Proof } from "../model.ts";

const place = {
  id: "text",
  gln: "text?",
  extension: "text?",
  name: "text",
  kind: "text",
  address: "text",
  province_code: "text",
  ward: "text",
  ward_code: "text?",
  opened_at: "timestamptz",
  closed_at: "timestamptz?",
  version: "int4",
} as const;
const placeColumns =
  "id, gln, extension, name, kind, address, province_code, ward, ward_code, opened_at, closed_at, version";
const placeSaid = {
  gln: "text?",
  extension: "text?",
  name: "text",
  kind: "text",
  address: "text",
  province_code: "text",
  ward: "text",
  ward_code: "text?",
} as const;

/** Nothing where the party has an open place under the same number already. */
export const insertPlace = statement({
  params: { id: "text", party: "text", ...placeSaid, at: "timestamptz", authority: "text" },
  sql: `insert into party_places (id, gln, extension, name, kind, address, province_code, ward, ward_code, opened_at, agency, authority, level)
        values ($id, $gln, $extension, $name, $kind, $address, $province_code, $ward, $ward_code, $at, $party, $authority, 'agencies')
        on conflict do nothing`,
});

/** Places of a party: open ones first, by name. */
export const placesOf = statement({
  params: { party: "text" },
  row: place,
  sql: `select ${placeColumns} from party_places where agency = $party order by closed_at is not null, name, id limit 2000`,
});

export const placeById = statement({
  params: { id: "text", party: "text" },
  row: place,
  sql: `select ${placeColumns} from party_places where id = $id and agency = $party`,
});

export const updatePlace = statement({
  params: { id: "text", seen: "int4", ...placeSaid },
  sql: `update party_places set gln = $gln, extension = $extension, name = $name, kind = $kind, address = $address,
          province_code = $province_code, ward = $ward, ward_code = $ward_code, version = version + 1
        where id = $id and version = $seen and closed_at is null`,
});

export const closePlaceRow = statement({
  params: { id: "text", seen: "int4", at: "timestamptz" },
  sql: `update party_places set closed_at = $at, version = version + 1 where id = $id and version = $seen and closed_at is null`,
});

/** Whose open places bear a GLN, each party once. */
export const partiesOfGln = statement({
  params: { gln: "text" },
  row: { party: "text" },
  sql: `select distinct agency as party from party_places where gln = $gln and closed_at is null order by agency limit 20`,
});

const prefix = {
  prefix: "text",
  proof: "text",
  claimed_at: "timestamptz",
  proved_at: "timestamptz?",
  note: "text?",
  version: "int4",
} as const;
const prefixColumns = "prefix, proof, claimed_at, proved_at, note, version";

/** Nothing where the party claims it already. */
export const insertPrefix = statement({
  params: { party: "text", prefix: "text", at: "timestamptz", authority: "text" },
  sql: `insert into party_prefixes (agency, prefix, proof, claimed_at, authority, level)
        values ($party, $prefix, 'claimed', $at, $authority, 'agencies') on conflict do nothing`,
});

export const prefixesOfParty = statement({
  params: { party: "text" },
  row: prefix,
  sql: `select ${prefixColumns} from party_prefixes where agency = $party order by prefix limit 500`,
});

export const prefixOfParty = statement({
  params: { party: "text", prefix: "text" },
  row: prefix,
  sql: `select ${prefixColumns} from party_prefixes where agency = $party and prefix = $prefix`,
});

export const deletePrefix = statement({
  params: { party: "text", prefix: "text" },
  sql: `delete from party_prefixes where agency = $party and prefix = $prefix and proof <> 'verified'`,
});

export const updateProof = statement({
  params: {
    party: "text",
    prefix: "text",
    seen: "int4",
    proof: "text",
    note: "text?",
    by: "text",
    at: "timestamptz",
  },
  sql: `update party_prefixes set proof = $proof, note = $note, proved_by = $by, proved_at = $at, version = version + 1
        where agency = $party and prefix = $prefix and version = $seen`,
});

/** Verified prefixes of others that this one lies in or that lie in it: GS1 gives out no prefix inside another. */
export const verifiedAround = statement({
  params: { party: "text", prefix: "text" },
  row: { party: "text", prefix: "text" },
  sql: `select agency as party, prefix from party_prefixes
        where proof = 'verified' and agency <> $party
          and (prefix like $prefix || '%' or prefix = any(array(select left($prefix, n) from generate_series(4, 12) as n)))
        order by prefix limit 20`,
});

/** The claims of one party on these prefixes, the surest and longest first. */
export const claimsAmong = statement({
  params: { party: "text", prefixes: "text[]" },
  row: { prefix: "text", proof: "text" },
  sql: `select prefix, proof from party_prefixes where agency = $party and prefix = any($prefixes) and proof <> 'refused'
        order by proof desc, length(prefix) desc limit 1`,
});

/** Which party has one of these prefixes verified. */
export const ownerAmong = statement({
  params: { prefixes: "text[]" },
  row: { party: "text" },
  sql: `select agency as party from party_prefixes where prefix = any($prefixes) and proof = 'verified' order by length(prefix) desc limit 1`,
});

/** Other parties that bear one of these numbers, for an officer to compare. */
export const partiesWithNumbers = statement({
  params: { glns: "text[]", prefixes: "text[]" },
  row: { id: "text", name: "text", number: "text" },
  sql: `select p.id, p.name, n.number from (
          select agency, gln as number from party_places where gln = any($glns) and closed_at is null
          union select agency, prefix as number from party_prefixes where prefix = any($prefixes) and proof <> 'refused'
        ) n join parties p on p.id = n.agency order by p.id, n.number limit 50`,
});

export function toPlace(of: RowOf<typeof placeById>): Place {
  return {
    id: of.id,
    gln: of.gln,
    extension: of.extension,
    name: of.name,
    kind: of.kind as PlaceKind,
    address: of.address,
    provinceCode: of.province_code,
    ward: of.ward,
    wardCode: of.ward_code,
    openedAt: of.opened_at,
    closedAt: of.closed_at,
    version: of.version,
  };
}

export function toPrefix(of: RowOf<typeof prefixOfParty>): Prefix {
  return {
    prefix: of.prefix,
    proof: of.proof as Proof,
    claimedAt: of.claimed_at,
    provedAt: of.proved_at,
    note: of.note,
    version: of.version,
  };
}
