import type { Context } from "../../../../kernel/context.ts";
import { text } from "../../../../kernel/text/index.ts";
import type { Format } from "../../../../services/sockets/index.ts";
import { openRecords } from "../../../../services/sockets/index.ts";
import { rowMapper } from "../../connections/mapping/map-row.ts";
import type { Mapping } from "../../connections/mapping/model.ts";
import { shortOf } from "../../connections/mapping/read-cell.ts";
import { cellInWords } from "../../connections/words.ts";
import type { FileForm } from "../model.ts";
import type { FileRow, IncomingFile } from "./file.ts";
import { checked, notifiedRecords, recordLines, refused, tableRecords } from "./given-records.ts";

/** What a file is read as; only rows of a table need a mapping. */
export type Reading = { form: FileForm; format: Format; mapping: Mapping | null };

/** The records of a file, one after the other, each with where it stands and what is wrong with it. Of one number given twice the first stands. */
export async function* readFile(ctx: Context, file: IncomingFile, reading: Reading): AsyncGenerator<FileRow> {
  const lineOf = new Map<string, number>();
  for await (const row of rowsOf(ctx, file, reading)) {
    const first = row.record === null ? undefined : lineOf.get(row.record.externalId);
    if (first !== undefined) {
      const words = text(ctx.lang, "exchange-formats.line.twice", { line: first });
      yield { ...row, record: null, problems: [{ line: row.line, column: null, words, leftOut: false }] };
      continue;
    }
    if (row.record !== null) lineOf.set(row.record.externalId, row.line);
    yield row;
  }
}

function rowsOf(ctx: Context, file: IncomingFile, { form, format, mapping }: Reading): AsyncGenerator<FileRow> {
  if (form === "records") return recordLines(ctx, file);
  if (form === "record-table") return tableRecords(ctx, file, format);
  if (form === "safety-gate") return notifiedRecords(ctx, file);
  return mappedRows(ctx, file, format, mapping);
}

/** Rows of a table through a mapping; without one they are shown as they are. */
async function* mappedRows(
  ctx: Context,
  file: IncomingFile,
  format: Format,
  mapping: Mapping | null,
): AsyncGenerator<FileRow> {
  const map = mapping === null ? null : rowMapper(mapping);
  for await (const { line, fields, problem } of openRecords(file.open(), format, { lang: ctx.lang })) {
    if (fields === undefined) {
      yield refused(line, problem.message);
      continue;
    }
    const raw = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value === null ? null : shortOf(value)]),
    );
    if (map === null) {
      yield { line, key: "", raw, record: null, problems: [] };
      continue;
    }
    const { key, record, faults } = map(fields);
    const problems = faults.map(({ column, code, leftOut }) => ({
      line,
      column,
      words: cellInWords(ctx.lang, code),
      leftOut,
    }));
    if (record === null) yield { line, key, raw, record: null, problems };
    else {
      const row = checked(ctx, line, key, record, raw);
      yield { ...row, problems: [...problems, ...row.problems] };
    }
  }
}
