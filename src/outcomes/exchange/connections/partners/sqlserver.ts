import type { Connection } from "tedious";
import type { Cells } from "../mapping/map-row.ts";
import { columnsQuery, portionQuery, sendQuery } from "./dialect.ts";
import type { Column, Partner, SentRow, Sign } from "./model.ts";
import { connectMs, PartnerFault } from "./model.ts";
import { addressOf, boundRows, faultOfSocket, openSocket } from "./where.ts";

type Tedious = typeof import("tedious");
type Asking = { connection: Connection; tedious: Tedious };
type Values = readonly (string | number | null)[];

/** Opens a partner's SQL Server. It has no read-only transaction: the wrapped select and the partner's read-only user hold it. */
export async function openSqlserver(sign: Sign, setting: string | null): Promise<Partner> {
  const where = `${sign.host}:${sign.port}`;
  const tedious = await import("tedious");
  const address = await addressOf(sign.host, sign.port, setting);
  let next: (() => void) | null = null;
  const connection = new tedious.Connection({
    server: sign.host,
    authentication: { type: "default", options: { userName: sign.user, password: sign.password } },
    options: {
      port: sign.port,
      database: sign.database,
      connector: async () => {
        const socket = await openSocket(address, sign.port);
        next = boundRows(socket);
        return socket;
      },
      connectTimeout: connectMs,
      requestTimeout: sign.timeoutMs,
      encrypt: sign.tls !== "none",
      trustServerCertificate: sign.tls !== "verify",
      ...(sign.ca ? { cryptoCredentialsDetails: { ca: sign.ca } } : {}),
      readOnlyIntent: true,
      useColumnNames: false,
      appName: "chinhhang-connection",
    },
  });
  connection.on("error", () => {}); // told by what is being asked when it breaks
  const asking: Asking = { connection, tedious };
  const ask = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw faultOf(error, where);
    });
  try {
    await ask(() => connected(connection));
    return {
      columns: (from) => ask(async () => (await run(asking, columnsQuery("sqlserver", from), [], () => {})).columns),
      rows: (portion, onRow) =>
        ask(async () => {
          const { sql, values } = portionQuery("sqlserver", portion);
          await run(asking, sql, values, (row) => (next?.(), onRow(row)));
        }),
      send: (table, rows) => ask(() => sendAll(asking, table, rows)),
      close: async () => connection.close(),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function connected(connection: Connection): Promise<void> {
  return new Promise((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve())));
}

type Answer = { columns: Column[]; added: number };

function run(
  { connection, tedious }: Asking,
  sql: string,
  values: Values,
  onRow: (row: Cells) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let columns: Column[] = [];
    const request = new tedious.Request(sql, (error, added) =>
      error ? reject(error) : resolve({ columns, added: added ?? 0 }),
    );
    values.forEach((value, at) =>
      request.addParameter(
        `p${at + 1}`,
        typeof value === "number" ? tedious.TYPES.BigInt : tedious.TYPES.NVarChar,
        value,
      ),
    );
    request.on("columnMetadata", (told) => {
      columns = (told as { colName: string; type: { name: string } }[]).map(({ colName, type }) => ({
        name: colName,
        type: type.name,
      }));
    });
    request.on("row", (cells: { metadata: { colName: string }; value: unknown }[]) =>
      onRow(
        Object.fromEntries(
          cells.map(({ metadata, value }) => [metadata.colName, value === null ? null : String(value)]),
        ),
      ),
    );
    connection.execSql(request);
  });
}

async function sendAll(asking: Asking, table: string, rows: readonly SentRow[]): Promise<number> {
  const { connection } = asking;
  await new Promise<void>((resolve, reject) =>
    connection.beginTransaction((error) => (error ? reject(error) : resolve())),
  );
  let added = 0;
  for (const row of rows) {
    const { sql, values } = sendQuery("sqlserver", table, row);
    added += (await run(asking, sql, values, () => {})).added;
  }
  await new Promise<void>((resolve, reject) =>
    connection.commitTransaction((error) => (error ? reject(error) : resolve())),
  );
  return added;
}

function faultOf(error: unknown, where: string): PartnerFault {
  if (error instanceof PartnerFault) return error;
  const {
    code = "",
    number = 0,
    message = "",
    cause,
  } = error as { code?: string; number?: number; message?: string; cause?: unknown };
  if (cause instanceof PartnerFault) return cause;
  if (code === "ETIMEOUT") return new PartnerFault("too-slow", message, error);
  if (code === "ELOGIN" || number === 4060 || number === 18456) return new PartnerFault("sign-in", message, error);
  if (number === 208) return new PartnerFault("no-table", message, error);
  if (number === 207) return new PartnerFault("no-column", message, error);
  if (number === 229 || number === 230) return new PartnerFault("no-right", message, error);
  if (/certificate|TLS|SSL/i.test(message) && code === "ESOCKET")
    return new PartnerFault("bad-certificate", message, error);
  if (code === "EREQUEST") return new PartnerFault("broken", message, error);
  return faultOfSocket(error, where);
}
