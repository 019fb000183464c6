import { checkTaxCode, foldText } from "../../../engines/vietnamese/index.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { valuesShown } from "../../../signals/links/index.ts";
import { caseWithParties } from "../../../handling/cases/index.ts";
import { excerptOfThing } from "../excerpts/store.ts";
import { fieldsSeen, recordById, recordsAlike, recordsHolding } from "../records/store/records.ts";
import type { ExchangeKey, ValueKind } from "../records/values.ts";
import { canonicalValue, kindSaid, valueKey } from "../records/values.ts";
import { asListed } from "../records/queries.ts";
import type { ListedRecord } from "../records/model.ts";

export type TargetKind = "record" | "case";

/** What somebody works on, in the forms by which others may work on it too. */
export type Target = {
  /** The record that stands for it in a comparison; null for a case without one. */
  record: string | null;
  /** Records that share a value with it, by which kinds. */
  records: Map<string, { record: ListedRecord; by: Set<ValueKind> }>;
  /** Things that a request may be about: itself, its sellers, what it shares a value with. */
  things: string[];
  /** As operations name whom they visit. */
  keys: string[];
};

const mostRecords = 200;

/** A record that the actor sees; `not-found` where there is none to see. */
export async function targetOfRecord(tx: Transaction, id: string): Promise<Target> {
  const row = await tx.get(recordById, { id });
  const [alike, fields] = await Promise.all([
    tx.rows(recordsAlike, { id, most: mostRecords }),
    tx.rows(fieldsSeen, { ids: [id] }),
  ]);
  const records: Target["records"] = new Map();
  for (const one of alike) meet(records, asListed(one), one.value_kind as ValueKind);
  const saying = (kind: ValueKind) => fields.filter((field) => kindSaid(field.name) === kind).map(({ value }) => value);
  return {
    record: id,
    records,
    things: [id, ...records.keys()],
    keys: keysOf(saying("tax"), [row.title, ...saying("name")], []),
  };
}

// A name alone is a name that many have: cases meet records by what belongs to one person.
const own = ["phone", "bank", "tax", "email", "page"] as const satisfies readonly ValueKind[];

/** A case that the actor sees, by the accounts that it is about. */
export async function targetOfCase(tx: Transaction, id: string, key: ExchangeKey): Promise<Target> {
  const of = await caseWithParties(tx, id);
  const sellers = of.parties.flatMap(({ sellerId }) => sellerId ?? []);
  const [shown, excerpt] = await Promise.all([
    valuesShown(tx, sellers),
    tx.find(excerptOfThing, { kind: "case", id, agency: of.agency }),
  ]);
  const values = shown.flatMap(({ kind, value }) => {
    const known = own.find((one) => one === kind);
    const canonical = known === undefined ? null : canonicalValue(known, value);
    return known === undefined || canonical === null ? [] : [{ kind: known, value: canonical }];
  });
  const keys = values.map((one) => valueKey(key, one));
  const records: Target["records"] = new Map();
  if (keys.length > 0)
    for (const row of await tx.rows(recordsHolding, { keys, most: mostRecords }))
      if (row.id !== excerpt?.record_id) meet(records, asListed(row), row.value_kind as ValueKind);
  return {
    record: excerpt?.record_id ?? null,
    records,
    things: [id, ...sellers, ...(excerpt === null ? [] : [excerpt.record_id]), ...records.keys()],
    keys: keysOf(
      values.filter(({ kind }) => kind === "tax").map(({ value }) => value),
      of.parties.map(({ name }) => name),
      sellers,
    ),
  };
}

function meet(records: Target["records"], record: ListedRecord, kind: ValueKind): void {
  const met = records.get(record.id) ?? { record, by: new Set<ValueKind>() };
  met.by.add(kind);
  records.set(record.id, met);
}

function keysOf(taxCodes: readonly string[], names: readonly string[], sellers: readonly string[]): string[] {
  const codes = taxCodes.map((code) => checkTaxCode(code)).flatMap((checked) => (checked.ok ? [checked.code] : []));
  return [
    ...codes.map((code) => `tax:${code}`),
    ...sellers.map((seller) => `seller:${seller}`),
    ...names.map((name) => `name:${foldText(name)}`),
  ];
}
