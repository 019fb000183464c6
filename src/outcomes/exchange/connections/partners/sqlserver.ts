import type { Socket } from "node:net";
import type { Connection } from "tedious";
import type { Cells } from "../mapping/map-row.ts";
import { columnsQuery, portionQuery, sendQuery } from "./dialect.ts";
import type { Column, Partner, Portion, SentRow, Sign } from "./model.ts";
import { connectMs, PartnerFault } from "./model.ts";
import type { ToldType } from "./sqlserver-types.ts";
import { sqlserverType } from "./sqlserver-types.ts";
import type { RowBound } from "./where.ts";
import { addressOf, boundRows, faultOfSocket, openSocket } from "./where.ts";

type Tedious = typeof import("tedious");
type Asking = { connection: Connection; tedious: Tedious; wire: { socket?: Socket; bound?: RowBound } };
type Ask = <T>(work: () => Promise<T>) => Promise<T>;
type Values = readonly (string | number | null)[];

// 1,024 columns of 4,001 characters. A cell may come in parts of one byte, and the driver keeps each: 64 MiB of them took 1.8 GiB here.
const largestTdsRow = 8 * 2 ** 20;

/** Opens a partner's SQL Server. It has no read-only transaction: the wrapped select and the partner's read-only user hold it. */
export async function openSqlserver(sign: Sign, setting: string | null, waitMs = connectMs): Promise<Partner> {
  const where = `${sign.host}:${sign.port}`;
  const tedious = await import("tedious");
  const address = await addressOf(sign.host, sign.port, setting);
  const wire: Asking["wire"] = {};
  const connection = new tedious.Connection({
    server: sign.host,
    authentication: { type: "default", options: { userName: sign.user, password: sign.password } },
    options: {
      port: sign.port,
      database: sign.database,
      // Only the address that was checked is connected to, and once: a server that sends its clients on to another names no such address.
      connector: async () => {
        if (wire.socket) throw new PartnerFault("unreachable", `${where} sends us on to another server`);
        wire.socket = await openSocket(address, sign.port);
        wire.bound = boundRows(wire.socket, largestTdsRow);
        return wire.socket;
      },
      connectTimeout: waitMs,
      requestTimeout: sign.timeoutMs,
      maxRetriesOnTransientErrors: 0,
      encrypt: sign.tls !== "none",
      serverName: sign.host,
      trustServerCertificate: sign.tls !== "verify",
      ...(sign.ca ? { cryptoCredentialsDetails: { ca: sign.ca } } : {}),
      useColumnNames: false,
      appName: "chinhhang-connection",
    },
  });
  connection.on("error", () => {}); // told by what is being asked when it breaks
  connection.on("debug", refusePacketSize);
  const asking: Asking = { connection, tedious, wire };
  // The driver's clock stops with the first byte of an answer, however long the rest takes: ours does not.
  const ask = async <T>(work: () => Promise<T>, ms = sign.timeoutMs + 2_000): Promise<T> => {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new PartnerFault("too-slow", where)), ms);
    try {
      return await Promise.race([work(), late.promise]);
    } catch (error) {
      connection.close();
      throw faultOf(wire.socket?.errored instanceof PartnerFault ? wire.socket.errored : error, where);
    } finally {
      clearTimeout(timer);
    }
  };
  let told: Column[] | null = null;
  const columns = async (from: Portion["from"]) =>
    (told = (await run(asking, columnsQuery("sqlserver", from), [])).columns);
  await ask(() => connected(connection), waitMs + 2_000);
  return {
    columns: (from) => ask(() => columns(from)),
    rows: (portion, onRow) =>
      ask(async () => {
        const there = told ?? (await columns(portion.from));
        const { sql, values } = portionQuery("sqlserver", portion, there);
        await run(asking, sql, values, portion.limit, onRow);
      }),
    send: (table, rows) => sendAll(asking, ask, table, rows),
    close: async () => connection.close(),
  };
}

const smallestPacket = 512;
const largestPacket = 32_767;

/**
 * The driver cuts what it sends into packets of whatever size the server names, and with one that has no room for anything would cut for ever
 * and hang the process. It says so before it obeys.
 */
function refusePacketSize(said: string): void {
  const [, named] = /^Packet size changed from .* to (.*)$/.exec(said) ?? [];
  if (named === undefined || (Number(named) >= smallestPacket && Number(named) <= largestPacket)) return;
  throw new PartnerFault("broken", said);
}

function connected(connection: Connection): Promise<void> {
  return new Promise((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve())));
}

type Answer = { columns: Column[]; added: number };

/** Asks for so many rows at most, none where it does not say. */
function run(
  { connection, tedious, wire }: Asking,
  sql: string,
  values: Values,
  limit = 0,
  onRow: (row: Cells) => void = () => {},
): Promise<Answer> {
  const heard = wire.bound!(limit, onRow);
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
      columns = (told as (ToldType & { colName: string })[]).map((column) => ({
        name: column.colName,
        type: sqlserverType(column),
      }));
    });
    request.on("row", (cells: { metadata: { colName: string }; value: unknown }[]) =>
      heard(
        Object.fromEntries(
          cells.map(({ metadata, value }) => [metadata.colName, value === null ? null : String(value)]),
        ),
      ),
    );
    connection.execSql(request);
  });
}

/** A clock for each row, since a portion is as many round trips. What fails hangs up, and the server takes all of it back. */
async function sendAll(asking: Asking, ask: Ask, table: string, rows: readonly SentRow[]): Promise<number> {
  const { connection } = asking;
  const order = (begin: boolean) =>
    new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null) => (error ? reject(error) : resolve());
      if (begin) connection.beginTransaction(done);
      else connection.commitTransaction(done);
    });
  await ask(() => order(true));
  let added = 0;
  for (const row of rows) {
    const { sql, values } = sendQuery("sqlserver", table, row);
    added += (await ask(() => run(asking, sql, values))).added;
  }
  await ask(() => order(false));
  return added;
}

/** What SQL Server's numbers of errors mean to us. */
const numbers: Record<number, PartnerFault["code"]> = {
  207: "no-column",
  208: "no-table",
  229: "no-right",
  230: "no-right",
  1222: "too-slow",
};

function faultOf(error: unknown, where: string): PartnerFault {
  if (error instanceof PartnerFault) return error;
  // A statement may have several faults; the first is why the others came.
  if (error instanceof AggregateError) return faultOf(error.errors[0], where);
  const {
    code = "",
    number = 0,
    message = "",
    cause,
  } = error as { code?: string; number?: number; message?: string; cause?: { code?: string } };
  if (cause instanceof PartnerFault) return cause;
  if (code === "ETIMEOUT") return new PartnerFault("too-slow", message, error);
  if (code === "ELOGIN") return new PartnerFault("sign-in", message, error);
  if (code === "EENCRYPT") return new PartnerFault("bad-certificate", message, error);
  if (code === "EREQUEST") return new PartnerFault(numbers[number] ?? "broken", message, error);
  // An answer that cannot be read has no code of the system's: it is the server's fault, not the line's.
  if ((cause ?? { code }).code === undefined || code === "") return new PartnerFault("broken", message, error);
  return faultOfSocket(cause ?? error, where);
}
