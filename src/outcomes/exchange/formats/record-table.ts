import { csvLine, csvMark } from "../../../kernel/text/csv.ts";
import type { ExchangeRecord } from "../records/model.ts";

/** The columns of a table of records: a row is a field, so that fields which a reader may not see leave no column. */
export const tableHead = [
  "id",
  "agency",
  "kind",
  "title",
  "summary",
  "occurred_on",
  "source",
  "state",
  "changed_at",
  "field",
  "value",
  "unit",
] as const;

/** The first line of the table as CSV. */
export const csvHead = csvMark + csvLine(tableHead);

/** One record as rows: one for each field, one alone where it has none. */
export function tableRows(record: ExchangeRecord): string[][] {
  const head = [
    record.id,
    record.agency,
    record.kind,
    record.title,
    record.summary,
    record.occurredOn ?? "",
    record.source,
    record.state,
    record.changedAt.toISOString(),
  ];
  const fields = record.fields.length === 0 ? [{ name: "", value: "", unit: null }] : record.fields;
  return fields.map(({ name, value, unit }) => [...head, name, value, unit ?? ""]);
}
