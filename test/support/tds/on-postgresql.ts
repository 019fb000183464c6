import pg from "pg";
import type { Question } from "./questions.ts";
import type { Answer, TdsSession } from "./server.ts";
import { TdsFault } from "./server.ts";
import { columnsToken, doneToken, doneTypes, rowToken } from "./tokens.ts";
import type { TdsColumn } from "./values.ts";

const asText = { getTypeParser: () => (text: unknown) => text };

/** What the statements of our dialect stand on, made once in the database that answers: a cell as text in SQL Server's way. */
export const wordsOfSqlServer = `create schema tds;
  create function tds.text(c anyelement, style int default 0) returns text immutable language sql as 'select c::text';
  create function tds.text(c date, style int default 0) returns text immutable language sql as $$ select to_char(c, 'YYYY-MM-DD') $$;
  create function tds.text(c timestamp, style int default 0) returns text immutable language sql as
    $$ select to_char(c, 'YYYY-MM-DD"T"HH24:MI:SS.US') $$;
  create function tds.text(c timestamptz, style int default 0) returns text stable language sql as
    $$ select to_char(c at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;
  create function tds.text(c bytea, style int default 0) returns text immutable language sql as $$ select '0x' || upper(encode(c, 'hex')) $$`;

/** A session that asks a PostgreSQL what it is asked, after putting the few ways of saying it that our dialect has into PostgreSQL's. */
export function onPostgresql(connectionString: string): TdsSession {
  const client = new pg.Client({ connectionString, types: asText });
  client.on("error", () => {});
  let connected: Promise<unknown> | null = null;
  const ask = async (text: string, values: (string | null)[] = []) => {
    const used = Math.max(0, ...[...text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place)));
    return client.query({ text, values: values.slice(0, used) });
  };
  async function* answer(question: Question): AsyncGenerator<Buffer> {
    if (question.kind === "batch") return; // the driver's own settings of the session
    await (connected ??= client.connect());
    if (question.kind !== "call") return void (await ask(question.kind));
    const [unless, sql] = inPostgresql(question.sql);
    try {
      if (unless !== null && (await ask(unless, question.values)).rowCount !== 0) return;
      const { fields, rows, rowCount } = await ask(sql, question.values);
      const columns = fields.map(columnOf);
      if (columns.length > 0) yield columnsToken(columns);
      for (const row of rows as Record<string, string | null>[])
        yield rowToken(
          columns,
          columns.map(({ name }) => row[name] ?? null),
        );
      yield doneToken(doneTypes.inProcedure, rowCount, { isMore: true });
    } catch (error) {
      throw faultOf(error);
    }
  }
  return { answer: (question): Answer => answer(question), close: () => void client.end().catch(() => undefined) };
}

/** A statement of our dialect in PostgreSQL's words, and what must not be there before it is run. */
export function inPostgresql(sql: string): [unless: string | null, sql: string] {
  const said = sql
    .replace(/\[((?:[^\]]|\]\])*)\]/g, (_, name: string) => `"${name.replaceAll("]]", "]").replaceAll('"', '""')}"`)
    .replace(/@p(\d+)/g, "$$$1")
    .replaceAll("convert(nvarchar(max), ", "tds.text(")
    .replace(/convert\(varbinary\(8000\), (\$\d+), 1\)/g, "decode(substr($1, 3), 'hex')")
    .replace(/convert\(datetime2?, (\$\d+), 126\)/g, "cast($1 as timestamp)")
    .replaceAll(" as datetimeoffset)", " as timestamptz)")
    .replaceAll(" as uniqueidentifier)", " as uuid)")
    .replaceAll(" with (updlock, holdlock)", "");
  const once = /^if not exists \((.*)\) (insert .*)$/s.exec(said);
  if (once !== null) return [once[1] as string, once[2] as string];
  return [null, said.replace(/^select top \((\d+)\) (.*)$/s, "select $2 limit $1")];
}

function columnOf({ name, dataTypeID, dataTypeModifier }: pg.FieldDef): TdsColumn {
  const size = dataTypeModifier - 4;
  switch (dataTypeID) {
    case 16:
      return { name, type: "bit" };
    case 17:
      return { name, type: "varbinary(max)" };
    case 20:
      return { name, type: "bigint" };
    case 23:
      return { name, type: "int" };
    case 701:
      return { name, type: "float" };
    case 1043:
      return { name, type: "nvarchar", size };
    case 1082:
      return { name, type: "date" };
    case 1114:
      return { name, type: "datetime2", scale: 6 };
    case 1184:
      return { name, type: "datetimeoffset", scale: 6 };
    case 1700:
      return { name, type: "decimal", size: size >> 16, scale: size & 0xffff };
    case 2950:
      return { name, type: "uniqueidentifier" };
    default:
      return { name, type: "nvarchar(max)" };
  }
}

/** SQL Server's numbers of what PostgreSQL found wrong. */
const numbers: Record<string, number> = { "42P01": 208, "42703": 207, "42501": 229, "23505": 2627 };

function faultOf(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  return new TdsFault(numbers[error.code ?? ""] ?? 50_000, error.message);
}
