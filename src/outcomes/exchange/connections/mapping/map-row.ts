import type { RecordGiven } from "../../records/model.ts";
import type { Mapping } from "./model.ts";
import { placeholdersOf } from "./model.ts";
import type { CellProblem } from "./read-cell.ts";
import { cleanCell, readCell, readDay, shortOf } from "./read-cell.ts";

/** A row as it comes: every column as text. */
export type Cells = Readonly<Record<string, string | null>>;
export type CellFault = { column: string | null; code: CellProblem; shown: string; leftOut: boolean };

/**
 * A row as an exchange record, or why it is none. `faults` tells every cell that could not be read; a record is made where all of them may be
 * left out. `key` names the row in reports, readable or not.
 */
export type MappedRow = { key: string; record: RecordGiven | null; faults: CellFault[] };

const longestTitle = 300;

/** Compiles a mapping once; the function maps a row and keeps nothing of it. */
export function rowMapper(mapping: Mapping): (cells: Cells) => MappedRow {
  const nulls = new Set(mapping.nulls);
  return (cells) => {
    const faults: CellFault[] = [];
    const fail = (column: string | null, code: CellProblem, shown = "", leftOut = false) =>
      void faults.push({ column, code, shown, leftOut });
    const plain = (column: string): string | null => {
      if (!(column in cells)) return (fail(column, "no-column"), null);
      const read = cleanCell(cells[column], nulls);
      if (!read.ok) fail(column, read.code, read.shown);
      return read.ok ? read.value : null;
    };
    const filled = (words: string) =>
      words
        .replace(/\{([^{}]+)\}/g, (_, name: string) => plain(name.trim()) ?? "")
        .replace(/\s+/g, " ")
        .trim();

    const parts = mapping.key.map((column) => {
      const before = faults.length;
      const part = plain(column);
      if (part === null && faults.length === before) fail(column, "missing");
      return part ?? shortOf(cells[column] ?? "");
    });
    const key = parts.join(" / ").slice(0, 200);
    const title = filled(mapping.title).slice(0, longestTitle);
    if (title === "") fail(placeholdersOf(mapping.title)[0] ?? null, "missing");
    const summary = mapping.summary === null ? "" : filled(mapping.summary);
    const occurredOn = dayOf(mapping, cells, plain, fail);
    const fields: NonNullable<RecordGiven["fields"]> = [];
    const values: NonNullable<RecordGiven["values"]> = [];
    for (const field of mapping.fields) {
      if (!(field.column in cells)) {
        fail(field.column, "no-column");
        continue;
      }
      const read = readCell(cells[field.column], field, nulls);
      if (!read.ok) fail(field.column, read.code, read.shown, field.onBad === "leave-out");
      else if (read.value !== null) {
        fields.push({
          name: field.name,
          value: read.value,
          ...(read.unit === null ? {} : { unit: read.unit }),
          ...(field.level === null ? {} : { level: field.level }),
        });
        if (field.value !== null) values.push({ kind: field.value, value: read.value, field: field.name });
      }
    }
    const seen = new Set<string>();
    const told = faults.filter(({ column, code }) => !seen.has(`${column} ${code}`) && seen.add(`${column} ${code}`));
    if (told.some((fault) => !fault.leftOut)) return { key, record: null, faults: told };
    const record: RecordGiven = {
      externalId: key,
      kind: mapping.kind,
      title,
      ...(summary === "" ? {} : { summary }),
      ...(occurredOn === null ? {} : { occurredOn }),
      level: mapping.level,
      ...(mapping.sharedWith.length === 0 ? {} : { sharedWith: mapping.sharedWith }),
      fields,
      ...(values.length === 0 ? {} : { values }),
    };
    return { key, record, faults: told };
  };
}

function dayOf(
  { occurredOn }: Mapping,
  cells: Cells,
  plain: (column: string) => string | null,
  fail: (column: string, code: CellProblem, shown?: string) => void,
): string | null {
  if (occurredOn === null) return null;
  const written = plain(occurredOn.column);
  if (written === null) return null;
  const day = readDay(written, occurredOn.days);
  if (day === null) fail(occurredOn.column, "date", shortOf(cells[occurredOn.column] ?? ""));
  return day;
}
