import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Cells } from "../mapping/map-row.ts";
import { columnsQuery, portionQuery, sendQuery } from "./dialect.ts";
import type { Column, Partner, Portion, SentRow, Sign } from "./model.ts";
import { connectMs, PartnerFault } from "./model.ts";
import { addressOf, boundRows, faultOfSocket } from "./where.ts";

const asText = { getTypeParser: () => (text: unknown) => text };
// The words that a partner's server is asked in; none of them is for ours.
const asItIs =
  "select set_config('client_encoding', 'SQL_ASCII', false) where current_setting('server_encoding') = 'SQL_ASCII'";
const plainWords =
  "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set bytea_output = 'hex'";
const begin = "begin";
const commit = "commit";
const readOnly = "begin transaction isolation level repeatable read read only";

/** Opens a partner's PostgreSQL. `own` is what our own server says of itself: a partner that says the same is refused. */
export async function openPostgresql(
  sign: Sign,
  setting: string | null,
  own: string | null,
  waitMs = connectMs,
): Promise<Partner> {
  const where = `${sign.host}:${sign.port}`;
  const client = new pg.Client({
    host: await addressOf(sign.host, sign.port, setting),
    port: sign.port,
    database: sign.database,
    user: sign.user,
    password: sign.password,
    ssl:
      sign.tls === "none"
        ? false
        : { rejectUnauthorized: sign.tls === "verify", servername: sign.host, ...(sign.ca ? { ca: sign.ca } : {}) },
    connectionTimeoutMillis: waitMs,
    statement_timeout: sign.timeoutMs,
    application_name: "chinhhang-connection",
    types: asText,
  } as pg.ClientConfig);
  client.on("error", () => {}); // told by what is being asked when it breaks
  // Our own clock beside the partner's: one that hangs is hung up on.
  const ask = async <T>(work: () => Promise<T>): Promise<T> => {
    const late = new PartnerFault("too-slow", where);
    const timer = setTimeout(() => client.connection.stream.destroy(late), Math.max(sign.timeoutMs + 2_000, waitMs));
    try {
      return await work();
    } catch (error) {
      throw faultOf(client.connection.stream.errored ?? error, where);
    } finally {
      clearTimeout(timer);
    }
  };
  // What never answered a sign-in never answers a good-bye.
  const close = async () => {
    const ended = client.end().catch(() => undefined);
    await Promise.race([ended, pause(1_000, undefined, { ref: false })]);
    client.connection.stream.destroy();
  };
  try {
    await ask(() => client.connect());
    const bound = boundRows(client.connection.stream);
    // A database that checks no encoding is not asked to turn into one what it cannot: the mapping refuses such cells one by one.
    await ask(() => client.query(asItIs));
    await ask(() => client.query(plainWords));
    if (own !== null && (await identityOf(client)) === own) throw new PartnerFault("own-database", where);
    return {
      columns: (from) => ask(() => columnsOf(client, from)),
      rows: (portion, onRow) =>
        ask(async () => {
          await client.query(readOnly);
          const { sql, values } = portionQuery("postgresql", portion);
          await eachRow(client, sql, values, bound(portion.limit, onRow));
          await client.query(commit);
        }),
      send: (table, rows) => ask(() => sendAll(client, table, rows)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a PostgreSQL says of itself: two that agree are one. */
export const identityQuery = `select current_database() || ' ' || extract(epoch from pg_postmaster_start_time())::text as identity`;

async function identityOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ identity: string }>(identityQuery);
  return rows[0]?.identity ?? "";
}

/** Rows go by one by one: pg keeps none of them where somebody listens. */
function eachRow(client: pg.Client, text: string, values: unknown[], onRow: (row: Cells) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const query = new pg.Query({ text, values });
  query.on("row", (row) => onRow(row as Cells));
  query.on("error", reject);
  query.on("end", () => resolve());
  client.query(query);
  return promise;
}

async function columnsOf(client: pg.Client, from: Portion["from"]): Promise<Column[]> {
  await client.query(readOnly);
  const { fields } = await client.query(columnsQuery("postgresql", from));
  const { rows } = await client.query<{ oid: string; name: string }>({
    text: "select oid::text, format_type(oid, null) as name from pg_type where oid = any($1::oid[])",
    values: [fields.map(({ dataTypeID }) => dataTypeID)],
  });
  await client.query(commit);
  const types = new Map(rows.map(({ oid, name }) => [oid, name]));
  return fields.map(({ name, dataTypeID }) => ({ name, type: types.get(String(dataTypeID)) ?? "" }));
}

async function sendAll(client: pg.Client, table: string, rows: readonly SentRow[]): Promise<number> {
  await client.query(begin);
  let added = 0;
  for (const row of rows) {
    const { sql, values } = sendQuery("postgresql", table, row);
    added += (await client.query(sql, values)).rowCount ?? 0;
  }
  await client.query(commit);
  return added;
}

function faultOf(error: unknown, where: string): PartnerFault {
  if (error instanceof PartnerFault) return error;
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (!(error instanceof pg.DatabaseError)) {
    if (/timeout|timed out/i.test(message)) return new PartnerFault("too-slow", where, error);
    if (/does not support SSL/i.test(message)) return new PartnerFault("bad-certificate", message, error);
    return faultOfSocket(error, where);
  }
  if (code === "57014") return new PartnerFault("too-slow", message, error);
  if (/^28|^3D000/.test(code)) return new PartnerFault("sign-in", message, error);
  if (code === "42P01" || code === "3F000") return new PartnerFault("no-table", message, error);
  if (code === "42703") return new PartnerFault("no-column", message, error);
  if (code === "42501" || code === "25006") return new PartnerFault("no-right", message, error);
  if (/^57P|^08|^53/.test(code)) return new PartnerFault("unreachable", message, error);
  return new PartnerFault("broken", message, error);
}
