import type { Lexicon } from "../../engines/screening/index.ts";
import type { WorkCalendar } from "../../engines/vietnamese/index.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { problem } from "../../kernel/problem.ts";
import type {
  Bank,
  Brand,
  EcommercePenalty,
  EntryKind,
  EntryOf,
  Form,
  Identifier,
  LabelGroup,
  PassportField,
  PenaltyTable,
  Rule,
} from "./model.ts";
import { lexiconHeader } from "./model.ts";
import { allEntries, conversionsOfOldWard, entriesAsOf, fileHeader, wardAsOf, wardsNamed } from "./store.ts";
import { bothTexts } from "../../kernel/text/index.ts";

/** The rules in force on a day (`yyyy-mm-dd`, both ends inclusive), of one topic or of all. Each names its source. */
export async function rulesAsOf(tx: Transaction, asOf: string, topic?: string): Promise<Rule[]> {
  const rules = await asOfDay(tx, "rule", asOf);
  return topic === undefined ? rules : rules.filter((rule) => rule.topic === topic);
}

/** Every rule of every time, for screeners that evaluate facts of several dates. */
export function allRules(tx: Transaction): Promise<Rule[]> {
  return ofAllTimes(tx, "rule");
}

/** Frames of fines by the value of the goods, in force on a day. Law: Decree 98/2020 art. 8-17. */
export function penaltyTablesAsOf(tx: Transaction, asOf: string): Promise<PenaltyTable[]> {
  return asOfDay(tx, "penalty-table", asOf);
}

/** Frames of fines for acts in e-commerce, in force on a day. Law: Decree 98/2020 art. 62-66. */
export function ecommercePenaltiesAsOf(tx: Transaction, asOf: string): Promise<EcommercePenalty[]> {
  return asOfDay(tx, "penalty-ecommerce", asOf);
}

/** The official forms. The file gives them no days, so every day has all. Law: Decree 118/2021, annex. */
export function formsAsOf(tx: Transaction, asOf: string): Promise<Form[]> {
  return asOfDay(tx, "form", asOf);
}

/** What labels must show on a day, by group of goods. Law: Decree 37/2026, annex I. */
export function labelGroupsAsOf(tx: Transaction, asOf: string): Promise<LabelGroup[]> {
  return asOfDay(tx, "label-group", asOf);
}

/** What the law in force on a day asks of a product passport. Law: Decree 37/2026 art. 32. */
export function passportFieldsAsOf(tx: Transaction, asOf: string): Promise<PassportField[]> {
  return asOfDay(tx, "passport-field", asOf);
}

export function identifiers(tx: Transaction): Promise<Identifier[]> {
  return ofAllTimes(tx, "identifier");
}

export function banks(tx: Transaction): Promise<Bank[]> {
  return ofAllTimes(tx, "bank");
}

/** Brands that offers of counterfeits often bear. */
export function brands(tx: Transaction): Promise<Brand[]> {
  return ofAllTimes(tx, "brand");
}

/** On which days offices work, for terms in working days; beyond the last year of the file only week-ends are left out. */
export async function workCalendar(tx: Transaction): Promise<WorkCalendar> {
  const days = await ofAllTimes(tx, "calendar-day");
  const ofKind = (kind: "off" | "worked") => new Set(days.filter((one) => one.kind === kind).map((one) => one.day));
  return { off: ofKind("off"), worked: ofKind("worked") };
}

/** The words that screening knows, with the words that deny them. */
export async function lexicon(tx: Transaction): Promise<Lexicon> {
  const [terms, header] = await Promise.all([ofAllTimes(tx, "lexicon-term"), tx.find(fileHeader, { name: "lexicon" })]);
  if (header === null) throw problem("unavailable", bothTexts("reference.not-loaded"));
  return { ...lexiconHeader.parse(header.header), terms };
}

// What was validated when it was loaded is not validated again.
async function asOfDay<K extends EntryKind>(tx: Transaction, kind: K, asOf: string): Promise<EntryOf<K>[]> {
  return (await tx.rows(entriesAsOf, { kind, as_of: asOf })).map((row) => row.entry as EntryOf<K>);
}

async function ofAllTimes<K extends EntryKind>(tx: Transaction, kind: K): Promise<EntryOf<K>[]> {
  return (await tx.rows(allEntries, { kind })).map((row) => row.entry as EntryOf<K>);
}

export type Ward = { code: string; provinceCode: string; name: string; fullName: string | null; type: string | null };

/** The ward that has a five-digit code on a day, or null. */
export async function findWard(tx: Transaction, code: string, asOf: string): Promise<Ward | null> {
  const row = await tx.find(wardAsOf, { code, as_of: asOf });
  return (
    row && { code: row.code, provinceCode: row.province_code, name: row.name, fullName: row.full_name, type: row.type }
  );
}

/** The wards of a name on a day, written with or without marks; many provinces have one of the same name. */
export async function findWardsNamed(tx: Transaction, name: string, asOf: string): Promise<Ward[]> {
  const rows = await tx.rows(wardsNamed, { folded: foldText(name), as_of: asOf });
  return rows.map((row) => ({
    code: row.code,
    provinceCode: row.province_code,
    name: row.name,
    fullName: row.full_name,
    type: row.type,
  }));
}

/** What an old ward (code before 1 July 2025) became: several wards where it was divided, none where the code is not known. */
export async function newWardsOf(
  tx: Transaction,
  oldWardCode: string,
): Promise<{ code: string; divided: boolean; effectiveOn: string }[]> {
  const rows = await tx.rows(conversionsOfOldWard, { old_ward_code: oldWardCode });
  return rows.map((row) => ({ code: row.new_ward_code, divided: row.divided, effectiveOn: row.effective_on }));
}
