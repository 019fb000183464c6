import { toneKey } from "../../engines/vietnamese/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import type { Agency, AgencyBook, Province } from "./model.ts";
import { existedOn, holdersOn, meantBy, typeSpan } from "./model.ts";
import { allAgencies, provinceById, provinceOfCode, provinceOfName, provincesAsOf } from "./store.ts";

/** Agencies of all times, for callers that ask for many (some 200 rows). */
export async function agencyBook(tx: Transaction): Promise<AgencyBook> {
  const rows = await tx.rows(allAgencies, {});
  return new Map(rows.map((row) => [row.id, asAgency(row)]));
}

/** The agency of an id, if it existed on a day (`yyyy-mm-dd`); null otherwise. */
export async function agencyAsOf(tx: Transaction, id: string, asOf: string): Promise<Agency | null> {
  const agency = (await agencyBook(tx)).get(id) ?? null;
  return agency !== null && existedOn(agency, asOf) ? agency : null;
}

/** The agencies that existed on a day, in the order of the file. */
export async function agenciesAsOf(tx: Transaction, asOf: string): Promise<Agency[]> {
  return [...(await agencyBook(tx)).values()].filter((agency) => existedOn(agency, asOf));
}

/** Those of these agencies that stand on a day: nothing is started for one that has ended. */
export async function standingAmong(tx: Transaction, ids: readonly string[], asOf: string): Promise<string[]> {
  if (ids.length === 0) return [];
  const book = await agencyBook(tx);
  return ids.filter((id) => {
    const agency = book.get(id);
    return agency !== undefined && existedOn(agency, asOf);
  });
}

/** The agencies, partners of other countries among them, that one may belong to and address on a day: no kinds, no groups of documents. */
export async function officesAsOf(tx: Transaction, asOf: string): Promise<Agency[]> {
  return (await agenciesAsOf(tx, asOf)).filter(({ isOffice }) => isOffice);
}

/** Who holds on a day what an agency held: "a task of TCQLTT, held today by DMS". Several where it was divided, none for an unknown id. */
export async function holderOf(tx: Transaction, id: string, asOf: string): Promise<Agency[]> {
  return holdersOn(await agencyBook(tx), id, asOf);
}

/** The agency that an abbreviation meant in a ministry on a day; null where none did, or several. */
export async function resolveAbbreviation(
  tx: Transaction,
  abbreviation: string,
  ministry: string,
  asOf: string,
): Promise<Agency | null> {
  return meantBy(await agencyBook(tx), abbreviation, ministry, asOf);
}

/** The province or city that a two-digit code named on a day, with its name and rank of that day. */
export async function provinceAsOf(tx: Transaction, code: string, asOf: string): Promise<Province | null> {
  const row = await tx.find(provinceOfCode, { code, as_of: asOf });
  return row && asProvince(row, asOf);
}

/** The province of a name on a day; tone placement does not matter ("Thanh Hoá", "Thanh Hóa"). */
export async function provinceNamed(tx: Transaction, name: string, asOf: string): Promise<Province | null> {
  const row = await tx.find(provinceOfName, { tone_key: toneKey(name.trim()).toLowerCase(), as_of: asOf });
  return row && asProvince(row, asOf);
}

/** What an old province is on a day: itself while it existed, else the one it was merged into. */
export async function provinceHolder(tx: Transaction, id: string, asOf: string): Promise<Province | null> {
  const row = await tx.find(provinceById, { id });
  if (row === null) return null;
  if (row.successor !== null && row.valid_to !== null && row.valid_to < asOf)
    return provinceHolder(tx, row.successor, asOf);
  return asProvince(row, asOf);
}

export async function listProvinces(tx: Transaction, asOf: string): Promise<Province[]> {
  return (await tx.rows(provincesAsOf, { as_of: asOf })).map((row) => asProvince(row, asOf));
}

function asAgency(row: RowOf<typeof allAgencies>): Agency {
  const { name_vi, name_en, valid_from, valid_to, is_office, ...same } = row;
  return { ...same, nameVi: name_vi, nameEn: name_en, validFrom: valid_from, validTo: valid_to, isOffice: is_office };
}

function asProvince(row: RowOf<typeof provinceById>, asOf: string): Province {
  const span = typeSpan
    .array()
    .parse(row.type_history)
    .find(({ from, to }) => (from === null || from <= asOf) && (to === null || asOf <= to));
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    fullName: span?.full_name ?? row.full_name,
    type: span?.type ?? row.type,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successor: row.successor,
  };
}
