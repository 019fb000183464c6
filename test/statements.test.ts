import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import pg from "pg";
import { declaredStatements } from "../src/kernel/db/statement.ts";
import { testDatabase } from "./support/database.ts";
import { filesOf, root } from "./support/house.ts";

const db = await testDatabase();
for (const file of filesOf(["src/**/store.ts", "src/**/store/*.ts", "src/kernel/db/*.ts"]).filter(
  (name) => !name.endsWith(".test.ts"),
))
  await import(path.join(root, file));
const statements = declaredStatements();

/** PostgreSQL's number of each type that a statement may declare. */
const oids: Record<string, number> = {
  text: 25,
  int4: 23,
  int8: 20,
  float8: 701,
  bool: 16,
  timestamptz: 1184,
  date: 1082,
  jsonb: 3802,
  bytea: 17,
  uuid: 2950,
  xid8: 5069,
  "text[]": 1009,
  "int4[]": 1007,
  "int8[]": 1016,
  "float8[]": 1022,
  "bool[]": 1000,
  "timestamptz[]": 1185,
  "date[]": 1182,
  "bytea[]": 1001,
};

type Column = { name: string; dataTypeID: number };
type Wire = { parse(query: object): void; describe(what: object): void; sync(): void } & NodeJS.EventEmitter;

/** Parses a statement on the server and asks what it would return, without running it. */
async function describe(client: pg.Client, text: string): Promise<Column[]> {
  const wire = (client as unknown as { connection: Wire }).connection;
  return new Promise((resolve, reject) => {
    let columns: Column[] = [];
    let failure: Error | null = null;
    const onRow = (message: { fields: Column[] }) => (columns = message.fields);
    const onError = (error: Error) => (failure ??= error);
    // The client's own listeners expect a query of its own; they are put back when ours is done.
    const kept = new Map(
      ["rowDescription", "errorMessage", "readyForQuery", "noData", "parseComplete"].map((event) => [
        event,
        wire.listeners(event),
      ]),
    );
    const settle = () => {
      for (const [event, listeners] of kept) {
        wire.removeAllListeners(event);
        for (const listener of listeners) wire.on(event, listener as () => void);
      }
      if (failure) reject(failure);
      else resolve(columns);
    };
    for (const event of kept.keys()) wire.removeAllListeners(event);
    wire.on("rowDescription", onRow).on("errorMessage", onError).once("readyForQuery", settle);
    wire.parse({ name: "", text, types: [] });
    wire.describe({ type: "S", name: "" });
    wire.sync();
  });
}

const voidOid = 2278; // a function asked for its effect, a lock for example
const client = new pg.Client({ connectionString: db.adminUrl, options: "-c search_path=app" });
client.on("error", () => {}); // the database is dropped under it when the tests are done
await client.connect();

test("statements are declared, each once", () => {
  assert.ok(statements.length > 50, String(statements.length));
});

for (const one of statements) {
  const title = one.text.replace(/\s+/g, " ").slice(0, 90);
  test(`${one.name.slice(0, 6)} prepares, and returns what it declares: ${title}`, async () => {
    await client.query("begin");
    try {
      if (one.before !== null) await client.query(one.before);
      const columns = await describe(client, one.text);
      const returned = columns
        .filter((column) => column.dataTypeID !== voidOid)
        .map(({ name, dataTypeID }) => `${name} ${dataTypeID}`)
        .sort();
      const declared = Object.entries(one.row)
        .map(([name, type]) => `${name} ${oids[type.replace("?", "")]}`)
        .sort();
      assert.deepEqual(declared, returned);
    } finally {
      await client.query("rollback");
    }
  });
}

test("each statement may be run by a role that signs in", async () => {
  const refused: string[] = [];
  for (const one of statements) {
    const allowed: boolean[] = [];
    for (const role of ["app", "public", "party", "origin", "auditor", "reader"]) {
      await client.query("begin");
      await client.query(`set local role chinhhang_${role}`);
      if (one.before !== null) await client.query(one.before).catch(() => undefined);
      // Planning for any parameters asks for every right, and runs nothing.
      allowed.push(
        await client.query(`explain (generic_plan) ${one.text}`).then(
          () => true,
          () => false,
        ),
      );
      await client.query("rollback");
    }
    if (!allowed.includes(true)) refused.push(one.text.replace(/\s+/g, " ").slice(0, 120));
  }
  assert.deepEqual(refused, []);
});
