import { longestCell } from "../mapping/read-cell.ts";
import type { Column, Portion, SentRow, SqlKind } from "./model.ts";
import { sqlserverText, sqlserverValue } from "./sqlserver-types.ts";

/** A statement for a partner's server: text with the marks that its driver knows, and their values. */
export type Asked = { sql: string; values: (string | number | null)[] };

type Dialect = {
  name(identifier: string): string;
  mark(place: number): string;
  /** A column as text, cut: what is longer than a cell may be never travels. */
  asText(column: string, type: string): string;
  /** A text as what a column of that type compares with. */
  asColumn(mark: string, type: string): string;
  /** Whether `(a, b) > (x, y)` may be said, and is answered from an index. */
  tuples: boolean;
  limit(select: string, rows: number): string;
};

const cut = longestCell + 1;
const isNumber = (type: string) => /int|num|dec|serial|long|short|tiny|float|double|real/i.test(type);

const dialects: Record<SqlKind, Dialect> = {
  postgresql: {
    name: (identifier) => `"${identifier.replaceAll('"', '""')}"`,
    mark: (place) => `$${place}`,
    asText: (column) => `left(${column}::text, ${cut})`,
    asColumn: (mark) => mark, // PostgreSQL reads a parameter as what it is compared with
    tuples: true,
    limit: (select, rows) => `${select} limit ${rows}`,
  },
  mysql: {
    name: (identifier) => `\`${identifier.replaceAll("`", "``")}\``,
    mark: () => "?",
    asText: (column) => `left(cast(${column} as char), ${cut})`,
    // A number compared with a text goes through floating point there, and loses digits from the sixteenth on.
    asColumn: (mark, type) => (isNumber(type) ? `cast(${mark} as decimal(65, 20))` : mark),
    tuples: false,
    limit: (select, rows) => `${select} limit ${rows}`,
  },
  sqlserver: {
    name: (identifier) => `[${identifier.replaceAll("]", "]]")}]`,
    mark: (place) => `@p${place}`,
    asText: (column, type) => `left(${sqlserverText(column, type)}, ${cut})`,
    asColumn: sqlserverValue,
    tuples: false,
    limit: (select, rows) => select.replace(/^select /, `select top (${rows}) `),
  },
};

/**
 * The rows of one portion: only the columns asked for, each as text, after a place in the order. How a column is best told as text may hang on
 * its type: `there` says what is known of it.
 */
export function portionQuery(kind: SqlKind, portion: Portion, there: readonly Column[] = portion.order): Asked {
  const of = dialects[kind];
  const values: string[] = [];
  const put = (value: string, type: string) => of.asColumn(of.mark(values.push(value)), type);
  const typeOf = (wanted: string) => there.find(({ name }) => name === wanted)?.type ?? "";
  const columns = portion.columns.map((name) => `${of.asText(`q.${of.name(name)}`, typeOf(name))} as ${of.name(name)}`);
  const conditions = portion.order.map(({ name }) => `q.${of.name(name)} is not null`);
  const [first] = portion.order as [Column];
  if (portion.since !== null && portion.after === null)
    conditions.push(`q.${of.name(first.name)} >= ${put(portion.since, first.type)}`);
  if (portion.after !== null) conditions.push(afterIn(of, portion.order, portion.after, put));
  const order = portion.order.map(({ name }) => `q.${of.name(name)}`).join(", ");
  const select = `select ${columns.join(", ")} from ${sourceOf(kind, portion.from)} q where ${conditions.join(" and ")} order by ${order}`;
  return { sql: of.limit(select, portion.limit), values };
}

function afterIn(
  of: Dialect,
  order: readonly Column[],
  after: readonly string[],
  put: (value: string, type: string) => string,
): string {
  const names = order.map(({ name }) => `q.${of.name(name)}`);
  const value = (at: number) => put(after[at] ?? "", (order[at] as Column).type);
  if (of.tuples && order.length > 1) return `(${names.join(", ")}) > (${order.map((_, at) => value(at)).join(", ")})`;
  const ways = order.map((_, at) => {
    const equal = names.slice(0, at).map((name, before) => `${name} = ${value(before)}`);
    return `(${[...equal, `${names[at]} > ${value(at)}`].join(" and ")})`;
  });
  return ways.length === 1 ? (ways[0] as string) : `(${ways.join(" or ")})`;
}

/** Asks for no row, so that the answer names the columns. */
export function columnsQuery(kind: SqlKind, from: Portion["from"]): string {
  return `select * from ${sourceOf(kind, from)} q where 1 = 0`;
}

function sourceOf(kind: SqlKind, from: Portion["from"]): string {
  return "table" in from ? tableIn(kind, from.table) : `(${from.select})`;
}

/** `schema.table`, quoted part by part. */
export function tableIn(kind: SqlKind, table: string): string {
  return table.split(".").map(dialects[kind].name).join(".");
}

const sentColumns = [
  "id",
  "version",
  "state",
  "kind",
  "title",
  "summary",
  "occurred_on",
  "fields",
  "changed_at",
] as const;

/** Writes a row of the partner's table unless that version is there: rows are only ever added. */
export function sendQuery(kind: SqlKind, table: string, row: SentRow): Asked {
  const of = dialects[kind];
  const values = [
    row.id,
    row.version,
    row.state,
    row.kind,
    row.title,
    row.summary,
    row.occurredOn,
    row.fields,
    row.changedAt,
  ];
  const into = `${tableIn(kind, table)} (${sentColumns.map(of.name).join(", ")})`;
  const marks = sentColumns.map((_, at) => of.mark(at + 1)).join(", ");
  if (kind === "postgresql") return { sql: `insert into ${into} values (${marks}) on conflict do nothing`, values };
  // A version that is there is an error of MySQL, and who writes passes it over: `insert ignore` would also cut what does not fit.
  if (kind === "mysql") return { sql: `insert into ${into} values (${marks})`, values };
  const there = `select 1 from ${tableIn(kind, table)} with (updlock, holdlock) where [id] = @p1 and [version] = @p2`;
  return { sql: `if not exists (${there}) insert into ${into} values (${marks})`, values };
}

/** The table that a partner makes for what is shared with it, as its administrator runs it. */
export function tableForPartner(kind: SqlKind, table: string): string {
  const [text, long, day, time] = {
    postgresql: ["text", "text", "date", "timestamptz"],
    mysql: ["varchar(190)", "longtext", "date", "datetime(3)"],
    sqlserver: ["nvarchar(200)", "nvarchar(max)", "date", "datetimeoffset"],
  }[kind] as [string, string, string, string];
  const of = dialects[kind].name;
  const types = [text, "bigint", text, text, long, long, day, long, time];
  const lines = sentColumns.map((name, at) => `  ${of(name)} ${types[at]}${name === "occurred_on" ? "" : " not null"}`);
  return `create table ${tableIn(kind, table)} (\n${lines.join(",\n")},\n  primary key (${of("id")}, ${of("version")})\n);`;
}
