/** What the protocol tells of a column. */
export type ToldType = {
  type: { name: string };
  dataLength?: number | undefined;
  precision?: number | undefined;
  scale?: number | undefined;
};

const byLength: Record<string, Record<number, string>> = {
  IntN: { 1: "tinyint", 2: "smallint", 4: "int", 8: "bigint" },
  FloatN: { 4: "real", 8: "float" },
  MoneyN: { 4: "smallmoney", 8: "money" },
  DateTimeN: { 4: "smalldatetime", 8: "datetime" },
};

/** SQL Server's own name of a type: the protocol says `IntN` of 8 bytes where a table says `bigint`. */
export function sqlserverType({ type: { name }, dataLength = 0, precision = 0, scale = 0 }: ToldType): string {
  if (/^(?:Decimal|Numeric)/.test(name)) return `decimal(${precision}, ${scale})`;
  if (name === "Variant") return "sql_variant";
  return byLength[name]?.[dataLength] ?? name.replace(/N$/, "").toLowerCase();
}

const bytes = /^(?:var)?binary$/;

/** The style in which a value of a type goes to text and loses nothing; 126 is ISO 8601, and says nothing of what has no styles. */
function styleOf(type: string): number {
  if (bytes.test(type)) return 1;
  if (type === "money" || type === "smallmoney") return 2;
  if (type === "float" || type === "real") return 3;
  return type === "datetimeoffset" ? 127 : 126;
}

/**
 * A column as text from which its value can be had again. A `datetimeoffset` is told in UTC, so that texts of
 * different zones stand in the order of their times.
 */
export function sqlserverText(column: string, type: string): string {
  return `convert(nvarchar(max), ${column}, ${styleOf(type)})`;
}

/**
 * Such a text as the column's own type, so that nothing is rounded, skipped or sorted otherwise in a comparison: a `datetime` is no `datetime2`
 * of the same digits, an offset is lost in one, and `varchar` has an order of its own.
 */
export function sqlserverValue(mark: string, type: string): string {
  if (bytes.test(type)) return `convert(varbinary(8000), ${mark}, 1)`;
  if (/^(?:small)?datetime$/.test(type)) return `convert(datetime, ${mark}, 126)`;
  if (type === "datetime2") return `convert(datetime2, ${mark}, 126)`;
  if (/^(?:tiny|small|big)?int$/.test(type)) return `cast(${mark} as bigint)`;
  if (/^(?:var)?char$/.test(type)) return `cast(${mark} as varchar(8000))`;
  if (/^(?:date|time|datetimeoffset|bit|float|real|(?:small)?money|uniqueidentifier|decimal\(.*\))$/.test(type))
    return `cast(${mark} as ${type})`;
  return mark;
}
