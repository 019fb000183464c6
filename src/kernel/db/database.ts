import type { Writable } from "node:stream";
import pg from "pg";
import type { Actor } from "../actor.ts";
import { Problem, problem } from "../problem.ts";
import type { ParamsOf, RowOf, Statement } from "./statement.ts";
import { jsonText } from "./json-text.ts";
import { bothTexts } from "../text/index.ts";

// int8 as bigint (money, counts); date as the text it is, since a JavaScript Date would shift it by the zone.
pg.types.setTypeParser(20, BigInt);
pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(1016 as number, (text: string) =>
  text === "{}" ? [] : text.slice(1, -1).split(",").map(BigInt),
);
pg.types.setTypeParser(1182 as number, (text: string) => (text === "{}" ? [] : text.slice(1, -1).split(",")));

/** The roles a process signs in with; each sees what its row-level policies say. */
export type Plane = "app" | "public" | "party" | "origin" | "auditor";
export type Access = "read write" | "read only";

// oxlint-disable-next-line no-explicit-any -- a statement of any shape; the helpers below recover its types
type AnyStatement = Statement<any, any>;

/** A transaction: runs declared statements and nothing else. */
export type Transaction = {
  rows<S extends AnyStatement>(statement: S, params: ParamsOf<S>): Promise<RowOf<S>[]>;
  /** The one row, or null. */
  find<S extends AnyStatement>(statement: S, params: ParamsOf<S>): Promise<RowOf<S> | null>;
  /** The one row; `not-found` where there is none to see. */
  get<S extends AnyStatement>(statement: S, params: ParamsOf<S>): Promise<RowOf<S>>;
  /** Changes rows; how many. */
  run<S extends AnyStatement>(statement: S, params: ParamsOf<S>): Promise<number>;
  /** The connection below, for COPY and for pg-boss; never for a statement of a store. */
  readonly client: pg.ClientBase;
};

export type Database = {
  transaction<T>(plane: Plane, actor: Actor, access: Access, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** A connection of its own for bulk copying: not pipelined, without a statement limit. */
  bulk<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T>;
  ping(): Promise<void>;
  /** How many connections each pool holds at this moment. */
  pools(): { plane: string; open: number; idle: number; waiting: number }[];
  close(): Promise<void>;
};

export type DatabaseOptions = {
  /** Connection address of each role. */
  urls: Record<Plane, string>;
  pool: number;
  statementTimeoutMs: number;
  prepared: boolean;
};

export function openDatabase(options: DatabaseOptions): Database {
  const open = (plane: Plane, max: number) => {
    const pool = new pg.Pool({
      connectionString: options.urls[plane],
      max,
      pipeline: true,
      statement_timeout: options.statementTimeoutMs,
      idle_in_transaction_session_timeout: options.statementTimeoutMs * 4,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000, // a new connection signs in, reads the catalog and plans every statement anew: some tens of ms
      application_name: `chinhhang-${plane}`,
    });
    pool.on("error", () => {}); // an idle connection that breaks is replaced by the pool
    return pool;
  };
  const pools: Record<Plane, pg.Pool> = {
    app: open("app", options.pool),
    public: open("public", options.pool),
    party: open("party", options.pool),
    origin: open("origin", options.pool),
    auditor: open("auditor", 2),
  };
  const bulkPool = new pg.Pool({
    connectionString: options.urls.app,
    max: 4,
    connectionTimeoutMillis: 10_000,
    application_name: "chinhhang-bulk",
  });
  bulkPool.on("error", () => {});

  return {
    transaction: (plane, actor, access, work) =>
      (plane === "public" || plane === "origin") && access === "read only"
        ? readingAsNobody(pools[plane], options.prepared, work)
        : inTransaction(pools[plane], actor, access, options.prepared, work).catch((error: unknown) =>
            plane === "party" && isRefusedRight(error) ? Promise.reject(problem("forbidden")) : Promise.reject(error),
          ),
    bulk: (actor, work) => inTransaction(bulkPool, actor, "read write", false, work),
    async ping() {
      await pools.public.query("select 1");
    },
    pools: () =>
      Object.entries({ ...pools, bulk: bulkPool }).map(([plane, pool]) => ({
        plane,
        open: pool.totalCount,
        idle: pool.idleCount,
        waiting: pool.waitingCount,
      })),
    async close() {
      await Promise.all([...Object.values(pools), bulkPool].map((pool) => pool.end()));
    },
  };
}

/**
 * Begin and the actor travel as one string, pipelined with the first statement: 29-32 k request transactions a second
 * against 14 k with a round trip each (measured on 2 cores).
 */
async function inTransaction<T>(
  pool: pg.Pool,
  actor: Actor,
  access: Access,
  prepared: boolean,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch(asUnavailable);
  let broken: Error | undefined;
  let first: unknown;
  sendTogether(client);
  const begun = client.query(`begin ${access}; ${actorSettings(actor)}`);
  begun.catch(() => {}); // reported below, by the await
  try {
    const result = await work(statementsOn(client, prepared, (error) => (first ??= error)));
    await begun;
    const committed = await client.query("commit");
    // A commit of a failed transaction answers with success and rolls back; only its tag tells.
    if (committed.command !== "COMMIT") throw new Error("the transaction had failed before its commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    // Of statements sent together the one that failed may be heard after one that met the failed transaction: the cause is told.
    throw translated(isAborted(error) ? first : error);
  } finally {
    client.release(broken);
  }
}

/**
 * What the public and verification may read follows from their roles alone, so there is nobody to name to the database; and a
 * transaction that only reads, each statement by its own snapshot, is its statements. They go without begin and commit: a question to the portal cost
 * PostgreSQL 590 us with them and 500 us without (measured). The public role's sessions are read only (roles.ts).
 */
async function readingAsNobody<T>(pool: pg.Pool, prepared: boolean, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch(asUnavailable);
  try {
    return await work(statementsOn(client, prepared));
  } catch (error) {
    throw translated(error);
  } finally {
    client.release();
  }
}

const holding = new WeakSet<pg.ClientBase>();

/** What is asked in one turn of the event loop goes out in one write; a system call for each statement costs more than the statement. */
function sendTogether(client: pg.ClientBase): void {
  const stream = (client as pg.Client).connection?.stream as Writable | undefined;
  if (stream === undefined || holding.has(client)) return;
  holding.add(client);
  stream.cork();
  process.nextTick(() => {
    holding.delete(client);
    stream.uncork();
  });
}

function actorSettings(actor: Actor): string {
  const said = {
    actor: actor.id,
    agency: actor.agency ?? "",
    audiences: pgTextArray(actor.audiences),
    roles: pgTextArray(actor.roles),
  };
  return Object.entries(said)
    .map(([name, value]) => `set local app.${name} = ${pg.escapeLiteral(value)}`)
    .join("; ");
}

/** A text array as PostgreSQL writes it. */
export function pgTextArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}

function statementsOn(
  client: pg.ClientBase,
  prepared: boolean,
  failed: (error: unknown) => void = () => {},
): Transaction {
  const send = (statement: AnyStatement, params: Record<string, unknown>) => {
    const values = statement.order.map((name) => parameter(params[name], statement.params[name] as string));
    sendTogether(client);
    const query = prepared ? { name: statement.name, text: statement.text, values } : { text: statement.text, values };
    return client.query(query).catch((error: unknown) => {
      failed(error);
      throw error;
    });
  };
  return {
    client,
    async rows(statement, params) {
      return (await send(statement, params)).rows;
    },
    async find(statement, params) {
      return (await send(statement, params)).rows[0] ?? null;
    },
    async get(statement, params) {
      const row = (await send(statement, params)).rows[0];
      if (row === undefined) throw problem("not-found");
      return row;
    },
    async run(statement, params) {
      return (await send(statement, params)).rowCount ?? 0;
    },
  };
}

/** pg would write a JavaScript array given for JSON as a PostgreSQL array. NUL cannot stand in PostgreSQL's text. */
function parameter(value: unknown, type: string): unknown {
  if (value === undefined) return null;
  if (type.startsWith("json")) return value === null ? null : jsonText(value);
  if (typeof value === "string") return value.replaceAll("\0", "");
  return value;
}

/** A party asks for what its role has no right to: a policy let it by, and the second line did not. */
function isRefusedRight(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "42501";
}

function isAborted(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === "25P02";
}

function asUnavailable(cause: Error): never {
  const refusal = problem("unavailable", bothTexts("kernel.problem.database"), {
    retryAfterSeconds: 5,
  });
  refusal.cause = cause;
  throw refusal;
}

/**
 * What PostgreSQL refuses, as a problem where the caller can act on it. A broken unique key becomes a bare `conflict`:
 * PostgreSQL's own words would tell which hidden row is there.
 */
function translated(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof pg.DatabaseError)) return error;
  switch (error.code) {
    case "23505":
      return problem("conflict");
    case "57014":
      return problem("unavailable", bothTexts("kernel.problem.slow-question"));
    case "40001":
    case "40P01":
      return problem("conflict", bothTexts("kernel.problem.busy"));
    default:
      return error;
  }
}
