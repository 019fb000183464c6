import assert from "node:assert/strict";
import { createServer } from "node:net";
import test, { after } from "node:test";
import pg from "pg";
import { testDatabase } from "../../../../../test/support/database.ts";
import type { Cells } from "../mapping/map-row.ts";
import { longestCell } from "../mapping/read-cell.ts";
import type { Column, Portion, Sign } from "./model.ts";
import { PartnerFault } from "./model.ts";
import { identityQuery, openPostgresql } from "./postgresql.ts";

const db = await testDatabase();
const at = new URL(db.adminUrl);
const here = `${at.hostname}:${at.port}`;
const sign = (more: Partial<Sign> = {}): Sign => ({
  host: at.hostname,
  port: Number(at.port),
  database: db.name,
  user: decodeURIComponent(at.username),
  password: decodeURIComponent(at.password),
  tls: "none",
  ca: null,
  timeoutMs: 60_000,
  ...more,
});
await db.asSuperuser(`create schema theirs;
  create table theirs.goods (office text, no bigint, name text, weight numeric, changed timestamptz, primary key (office, no));
  insert into theirs.goods values ('hn', 9007199254740993, 'Một', 12345678901234567890.123, '2026-01-02 03:04:05.123456+07'),
    ('hn', 9007199254740994, null, 'NaN', '2026-01-02'), ('sg', 1, repeat('x', 10000000), 1, '2026-01-03'), ('sg', 2, 'Bốn', 2, null)`);
const order: Column[] = [
  { name: "office", type: "text" },
  { name: "no", type: "bigint" },
];
const portion = (more: Partial<Portion> = {}): Portion => ({
  from: { table: "theirs.goods" },
  columns: ["office", "no", "name", "weight"],
  order,
  after: null,
  since: null,
  limit: 2,
  ...more,
});
const failsWith = (code: string) => (error: unknown) => error instanceof PartnerFault && error.code === code;
const of = (select: string) => portion({ from: { select }, order: [order[1] as Column], columns: ["no"] });
const rowsOf = async (asked: Portion, by = sign()) => {
  const partner = await openPostgresql(by, here, null);
  const rows: Cells[] = [];
  try {
    await partner.rows(asked, (row) => void rows.push(row));
  } finally {
    await partner.close();
  }
  return rows;
};

test("rows come as text by their order, place after place, and no cell is longer than is read", async () => {
  const first = await rowsOf(portion());
  assert.deepEqual(
    first.map((row) => [row["no"], row["weight"], row["name"]]),
    [
      ["9007199254740993", "12345678901234567890.123", "Một"],
      ["9007199254740994", "NaN", null],
    ],
  );
  const second = await rowsOf(portion({ after: ["hn", "9007199254740994"] }));
  assert.deepEqual([second.map((row) => row["no"]), second[0]?.["name"]?.length], [["1", "2"], longestCell + 1]);
  assert.deepEqual(await rowsOf(portion({ after: ["sg", "2"] })), []);
});

test("rows of a time are asked from that time on, and rows without one never come", async () => {
  const byTime = portion({
    order: [{ name: "changed", type: "timestamptz" }, ...order],
    columns: ["no", "changed"],
    limit: 9,
  });
  const rows = await rowsOf({ ...byTime, since: "2026-01-02 00:00:00+00" });
  assert.deepEqual(
    rows.map((row) => row["changed"]),
    ["2026-01-02 00:00:00+00", "2026-01-03 00:00:00+00"],
  );
  assert.equal((await rowsOf(byTime))[0]?.["changed"], "2026-01-01 20:04:05.123456+00");
});

test("a select is read as a table is, and can neither write nor wait for ever", async () => {
  assert.equal((await rowsOf(of("select no from theirs.goods where office = 'sg'"))).length, 2);
  await assert.rejects(
    rowsOf(of("with gone as (delete from theirs.goods returning no) select no from gone")),
    failsWith("broken"),
  );
  await assert.rejects(rowsOf(of("select setval('theirs.counter', 1) as no")), failsWith("no-table"));
  await db.asSuperuser("create sequence theirs.counter");
  await assert.rejects(rowsOf(of("select setval('theirs.counter', 1) as no")), failsWith("no-right"));
  await assert.rejects(rowsOf(of("select 1 as no, pg_sleep(30)"), sign({ timeoutMs: 300 })), failsWith("too-slow"));
});

test("what the partner refuses is told by its kind", async () => {
  await assert.rejects(rowsOf(portion({ from: { table: "theirs.nothing" } })), failsWith("no-table"));
  await assert.rejects(rowsOf(portion({ columns: ["nothing"] })), failsWith("no-column"));
  await assert.rejects(rowsOf(portion(), sign({ database: "there_is_none" })), failsWith("sign-in"));
  await assert.rejects(rowsOf(portion(), sign({ port: 1 })), failsWith("blocked-address"));
  await assert.rejects(openPostgresql(sign({ port: 1 }), `${at.hostname}:1`, null), failsWith("unreachable"));
  await assert.rejects(openPostgresql(sign({ tls: "verify" }), here, null), failsWith("bad-certificate"));
  await assert.rejects(openPostgresql(sign({ host: "no-such-host.invalid" }), null, null), failsWith("unknown-host"));
});

test("a machine that is not named, link-local addresses and the house's own database are refused", async () => {
  await assert.rejects(openPostgresql(sign(), null, null), failsWith("blocked-address"));
  for (const host of ["169.254.169.254", "[fd00:ec2::254]", "0.0.0.0", "100.100.100.200"])
    await assert.rejects(
      openPostgresql(sign({ host, port: 5432 }), `${host}:5432`, null),
      failsWith("blocked-address"),
      host,
    );
  const { rows } = await db.asSuperuser(identityQuery);
  await assert.rejects(openPostgresql(sign(), here, rows[0].identity as string), failsWith("own-database"));
});

test("columns are told with their types", async () => {
  const partner = await openPostgresql(sign(), here, null);
  const columns = await partner.columns({ table: "theirs.goods" });
  await partner.close();
  assert.deepEqual(columns.slice(0, 2), order);
  assert.equal(columns[4]?.type, "timestamp with time zone");
});

test("a server that takes the connection and says nothing is given up", { timeout: 20_000 }, async () => {
  const mute = createServer(() => undefined).listen(0, "127.0.0.1");
  await new Promise((resolve) => mute.once("listening", resolve));
  after(() => mute.close());
  const { port } = mute.address() as { port: number };
  const by = sign({ host: "127.0.0.1", port });
  await assert.rejects(openPostgresql(by, `127.0.0.1:${port}`, null, 300), failsWith("too-slow"));
});

test("text that is no UTF-8 shows it", async () => {
  const name = `${db.name}_ascii`;
  await db.asSuperuser(`create database ${name} encoding 'SQL_ASCII' locale 'C' template template0`);
  const client = new pg.Client({ connectionString: db.adminUrl.replace(db.name, name) });
  await client.connect();
  await client.query(
    "create table goods (no int, name text); insert into goods values (1, convert_from('\\xff41'::bytea, 'SQL_ASCII'))",
  );
  await client.end();
  const rows = await rowsOf(
    portion({ from: { table: "goods" }, columns: ["no", "name"], order: [{ name: "no", type: "integer" }] }),
    sign({ database: name }),
  );
  await db.asSuperuser(`drop database ${name} with (force)`);
  assert.equal(rows[0]?.["name"], "\ufffdA");
});

test("rows are sent once, whichever try it is", async () => {
  await db.asSuperuser(`create table theirs.shared (id text, version int, state text, kind text, title text, summary text, occurred_on date,
    fields text, changed_at timestamptz, primary key (id, version))`);
  const row = {
    id: "rec_1",
    version: 1,
    state: "live",
    kind: "seller",
    title: "Cửa hàng",
    summary: "",
    occurredOn: null,
    fields: "[]",
    changedAt: "2026-01-01T00:00:00.000Z",
  } as const;
  const partner = await openPostgresql(sign(), here, null);
  assert.deepEqual(
    [await partner.send("theirs.shared", [row]), await partner.send("theirs.shared", [row, { ...row, version: 2 }])],
    [1, 1],
  );
  await partner.close();
});
