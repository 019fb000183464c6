import type { ModelRecord } from "./oracle.ts";
import { holds, namesOf, seesField, seesRecord } from "./oracle.ts";
import type { World } from "./world.ts";

const atOnce = 4;

/** Asks for several at once, as several people do. */
export async function inTurns<T>(items: readonly T[], ask: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) await Promise.all(items.slice(from, from + atOnce).map(ask));
}

/** So many records of the world, in no order. */
export function sample({ oracle, random }: World, most: number): ModelRecord[] {
  const all = [...oracle.records.values()];
  return all.length <= most ? all : Array.from({ length: most }, () => random.one(all));
}

export const seenBy = ({ oracle }: World, agency: string): ModelRecord[] => {
  const names = namesOf(oracle, agency);
  return [...oracle.records.values()].filter((record) => seesRecord(oracle, agency, record, names));
};

/** What a record shows an agency: the names of its fields, in order. */
export function fieldsShown({ oracle }: World, agency: string, record: ModelRecord): string {
  return said(record.fields.filter((field) => seesField(oracle, agency, record, field)));
}

/** The ids of records. */
export const idsOf = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));

/** Who reads another's record leaves a receipt. */
export function noteRead({ oracle }: World, agency: string, record: ModelRecord): void {
  if (!holds(oracle, agency, record.owner)) oracle.reads.add(`${record.id} ${agency}`);
}

/** What fields say, in a line. */
export const said = (fields: readonly { name: string; value: string }[]): string =>
  fields.map(({ name, value }) => `${name}=${value}`).join(" | ");
