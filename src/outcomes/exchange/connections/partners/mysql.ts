import type { Connection, ResultSetHeader } from "mysql2";
import type { Cells } from "../mapping/map-row.ts";
import { columnsQuery, portionQuery, sendQuery } from "./dialect.ts";
import type { Column, Partner, SentRow, Sign } from "./model.ts";
import { connectMs, PartnerFault } from "./model.ts";
import { addressOf, boundRows, faultOfSocket, openSocket } from "./where.ts";

const readOnly = "start transaction read only";

/** Opens a partner's MySQL or MariaDB. */
export async function openMysql(sign: Sign, setting: string | null): Promise<Partner> {
  const where = `${sign.host}:${sign.port}`;
  const { createConnection } = await import("mysql2");
  const socket = await openSocket(await addressOf(sign.host, sign.port, setting), sign.port);
  const bound = boundRows(socket);
  const connection = createConnection({
    stream: socket,
    host: sign.host,
    port: sign.port,
    database: sign.database,
    user: sign.user,
    password: sign.password,
    charset: "utf8mb4",
    connectTimeout: connectMs,
    // A server may ask its client for any file of ours: this one has none to give.
    flags: ["-LOCAL_FILES"],
    multipleStatements: false,
    dateStrings: true,
    ...(sign.tls === "none"
      ? {}
      : {
          ssl: {
            rejectUnauthorized: sign.tls === "verify",
            verifyIdentity: sign.tls === "verify",
            ...(sign.ca ? { ca: sign.ca } : {}),
          },
        }),
  });
  connection.on("error", () => {}); // told by what is being asked when it breaks
  const ask = <T>(work: () => Promise<T>): Promise<T> => within(connection, sign.timeoutMs + 2_000, work, where);
  const plain = (sql: string, values: (string | number | null)[] = []) => run(connection, sql, values);
  try {
    await ask(() => connected(connection));
    await ask(() => plain("set time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES'"));
    await limitStatements(plain, sign.timeoutMs);
    return {
      columns: (from) =>
        ask(async () => {
          await plain(readOnly);
          const { fields } = await plain(columnsQuery("mysql", from));
          await plain("commit");
          return fields;
        }),
      rows: (portion, onRow) =>
        ask(async () => {
          await plain(readOnly);
          const { sql, values } = portionQuery("mysql", portion);
          await eachRow(connection, sql, values, bound(portion.limit, onRow));
          await plain("commit");
        }),
      send: (table, rows) => ask(() => sendAll(connection, table, rows)),
      close: async () => connection.destroy(),
    };
  } catch (error) {
    connection.destroy();
    throw error;
  }
}

type Answer = { fields: Column[]; added: number };
type Plain = (sql: string, values?: (string | number | null)[]) => Promise<Answer>;

function connected(connection: Connection): Promise<void> {
  return new Promise((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve())));
}

/** Statements end by themselves at the partner too; MySQL and MariaDB say it in different words. */
async function limitStatements(plain: Plain, timeoutMs: number): Promise<void> {
  await plain(`set session max_execution_time = ${timeoutMs}`)
    .catch(() => plain(`set session max_statement_time = ${timeoutMs / 1_000}`))
    .catch(() => undefined); // an older server has neither; our own clock holds
}

function run(connection: Connection, sql: string, values: (string | number | null)[]): Promise<Answer> {
  return new Promise((resolve, reject) =>
    connection.query({ sql, values, typeCast: (field) => field.string() }, (error, result, fields) => {
      if (error) return reject(error);
      const added = "affectedRows" in result ? result.affectedRows : 0;
      resolve({
        fields: (fields ?? []).map(({ name, columnType }) => ({ name, type: typeNames[columnType ?? -1] ?? "" })),
        added,
      });
    }),
  );
}

/** Names of the protocol's types, as far as an order depends on them. */
const typeNames: Record<number, string> = {
  0: "decimal",
  1: "tinyint",
  2: "smallint",
  3: "int",
  4: "float",
  5: "double",
  7: "timestamp",
  8: "bigint",
  9: "mediumint",
  10: "date",
  12: "datetime",
  13: "year",
  15: "varchar",
  246: "decimal",
  252: "text",
  253: "varchar",
  254: "char",
};

function eachRow(
  connection: Connection,
  sql: string,
  values: (string | number | null)[],
  onRow: (row: Cells) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const query = connection.query({ sql, values, typeCast: (field) => cellOf(field.buffer()) });
    query.on("error", reject);
    query.on("result", (row) => onRow(row as unknown as Cells));
    query.on("end", () => resolve());
  });
}

/** Bytes as text; what is not UTF-8 shows it by U+FFFD, and the mapping refuses the cell. */
function cellOf(bytes: Buffer | null): string | null {
  return bytes === null ? null : bytes.toString("utf8");
}

const alreadyThere = 1062;

/** What people wrote goes as prepared values: no quoting of ours stands between it and their statement. */
async function sendAll(connection: Connection, table: string, rows: readonly SentRow[]): Promise<number> {
  await run(connection, "start transaction", []);
  let added = 0;
  for (const row of rows) {
    const { sql, values } = sendQuery("mysql", table, {
      ...row,
      changedAt: row.changedAt.replace("T", " ").replace("Z", ""),
    });
    added += await new Promise<number>((resolve, reject) =>
      connection.execute<ResultSetHeader>(sql, values, (error, result) => {
        if (error && error.errno !== alreadyThere) reject(error);
        else resolve(error ? 0 : result.affectedRows);
      }),
    );
  }
  await run(connection, "commit", []);
  return added;
}

/** Our own clock over what is asked; a server that hangs is hung up on. */
async function within<T>(connection: Connection, ms: number, work: () => Promise<T>, where: string): Promise<T> {
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    connection.destroy();
    stop.reject(new PartnerFault("too-slow", where));
  }, ms);
  const stop = Promise.withResolvers<never>();
  const closed = (error?: Error) => stop.reject(error ?? new PartnerFault("unreachable", where));
  stop.promise.catch(() => undefined);
  const { stream } = connection as unknown as { stream: NodeJS.EventEmitter & { errored?: Error | null } };
  const hear = () => closed(stream.errored ?? undefined);
  stream.once("close", hear);
  try {
    return await Promise.race([work(), stop.promise]);
  } catch (error) {
    throw over
      ? new PartnerFault("too-slow", where, error)
      : faultOf(stream.errored instanceof PartnerFault ? stream.errored : error, where);
  } finally {
    clearTimeout(timer);
    stream.removeListener("close", hear);
  }
}

function faultOf(error: unknown, where: string): PartnerFault {
  if (error instanceof PartnerFault) return error;
  const {
    errno = 0,
    code = "",
    sqlMessage = "",
    message = "",
  } = error as Partial<Record<"code" | "sqlMessage" | "message", string>> & { errno?: number };
  const told = sqlMessage || message;
  if (code === "ETIMEDOUT" || code === "PROTOCOL_SEQUENCE_TIMEOUT" || [3024, 1969, 1205].includes(errno))
    return new PartnerFault("too-slow", told, error);
  if ([1044, 1045, 1049, 1698].includes(errno)) return new PartnerFault("sign-in", told, error);
  if (errno === 1146) return new PartnerFault("no-table", told, error);
  if (errno === 1054) return new PartnerFault("no-column", told, error);
  if ([1142, 1143, 1792, 1290].includes(errno)) return new PartnerFault("no-right", told, error);
  if (code === "HANDSHAKE_NO_SSL_SUPPORT" || code === "HANDSHAKE_SSL_ERROR")
    return new PartnerFault("bad-certificate", told, error);
  if (errno >= 1000) return new PartnerFault("broken", told, error);
  return faultOfSocket(error, where);
}
