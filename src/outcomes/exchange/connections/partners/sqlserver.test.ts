import assert from "node:assert/strict";
import { createServer } from "node:net";
import test, { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { testDatabase } from "../../../../../test/support/database.ts";
import { selfSigned } from "../../../../../test/support/tds/certificate.ts";
import { onPostgresql, wordsOfSqlServer } from "../../../../../test/support/tds/on-postgresql.ts";
import type { Answer, TdsParts, TdsServer } from "../../../../../test/support/tds/server.ts";
import { HungUp, startTds, TdsFault } from "../../../../../test/support/tds/server.ts";
import * as tokens from "../../../../../test/support/tds/tokens.ts";
import type { TdsColumn } from "../../../../../test/support/tds/values.ts";
import type { Cells } from "../mapping/map-row.ts";
import { mappingSchema } from "../mapping/model.ts";
import { longestCell } from "../mapping/read-cell.ts";
import type { Position } from "../model.ts";
import type { Connection } from "../queries.ts";
import { databasePortions } from "../sources/database.ts";
import type { Column, Portion, Sign } from "./model.ts";
import { PartnerFault } from "./model.ts";
import { openSqlserver } from "./sqlserver.ts";

const password = "mật khẩu";
const start = (more: Partial<TdsParts>) =>
  startTds({ user: "soi", password, database: "theirs", session: () => onPostgresql(db.adminUrl), ...more });
/** A server whose every answer is this, and which signs in without a word. */
const answering = (answer: () => Answer, more: Partial<TdsParts> = {}) =>
  start({
    session: () => ({ answer: (asked) => (asked.kind === "batch" ? [] : answer()), close: () => {} }),
    ...more,
  });

const db = await testDatabase();
const server = await start({});
await db.asSuperuser(wordsOfSqlServer);
await db.asSuperuser(`create schema theirs;
  create table theirs.goods (office varchar(10), no bigint, name text, weight decimal(38, 12), changed timestamptz, seen timestamp, raw bytea, mark uuid,
    made date, sold bool, primary key (office, no));
  insert into theirs.goods values
    ('hn', 9007199254740993, 'Một', 12345678901234567890.123456789012, '2026-01-02 03:04:05.123456+07', '2026-01-02 03:04:05.123456', '\\xff41',
     '6f9619ff-8b86-d011-b42d-00c04fc964ff', '2026-02-03', true),
    ('hn', 9007199254740994, null, -0.5, '2026-01-02 00:00+00', '2026-01-02 03:04:05.123456', null, null, null, null),
    ('sg', 1, repeat('x', 1000000), 1, '2026-01-03 00:00+00', '2026-01-02 03:04:05.123456', null, null, null, null), ('sg', 2, 'Bốn]', 2, null, null, null, null, null, null)`);

const sign = (more: Partial<Sign> = {}, of: TdsServer = server): Sign => ({
  host: "127.0.0.1",
  port: of.port,
  database: "theirs",
  user: "soi",
  password,
  tls: "none",
  ca: null,
  timeoutMs: 60_000,
  ...more,
});
const order: Column[] = [
  { name: "office", type: "varchar" },
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
const mapping = mappingSchema.parse({ key: ["office", "no"], kind: "seizure", title: "Vụ {no}", fields: [] });
const failsWith = (code: string) => (error: unknown) =>
  (error instanceof PartnerFault && error.code === code) || assert.fail(`${code}, not ${String(error)}`);
const open = (by: Sign, waitMs?: number) => openSqlserver(by, `127.0.0.1:${by.port}`, waitMs);
const rowsOf = async (asked: Portion, by = sign()) => {
  const partner = await open(by);
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
      ["9007199254740993", "12345678901234567890.123456789012", "Một"],
      ["9007199254740994", "-0.500000000000", null],
    ],
  );
  const second = await rowsOf(portion({ after: ["hn", "9007199254740994"] }));
  assert.deepEqual([second.map((row) => row["no"]), second[0]?.["name"]?.length], [["1", "2"], longestCell + 1]);
  assert.deepEqual(await rowsOf(portion({ after: ["sg", "2"] })), []);
  const some = await rowsOf(portion({ columns: ["raw", "mark", "made", "sold", "seen"], limit: 1 }));
  assert.deepEqual(Object.values(some[0] ?? {}), [
    "0xFF41",
    "6f9619ff-8b86-d011-b42d-00c04fc964ff",
    "2026-02-03",
    "true",
    "2026-01-02T03:04:05.123456",
  ]);
});

const byTime = (name: string, type: string) =>
  portion({ order: [{ name, type }, ...order], columns: ["office", "no", "changed", "seen"], limit: 1 });
/** Numbers of all rows, one portion after the other. */
async function places(asked: Portion): Promise<(string | null | undefined)[]> {
  const partner = await open(sign());
  const numbers: (string | null | undefined)[] = [];
  let reached: string[] | null = null;
  for (let more = true; more && numbers.length < 9;) {
    more = false;
    await partner.rows({ ...asked, after: reached }, (row) => {
      more = true;
      numbers.push(row["no"]);
      reached = asked.order.map(({ name }) => row[name] ?? "");
    });
  }
  await partner.close();
  return numbers;
}

test("rows of a time are asked from that time on whatever zone it is told in, and those of one time one after the other", async () => {
  const [first, second, third] = ["9007199254740993", "9007199254740994", "1"];
  assert.deepEqual(await places(byTime("changed", "datetimeoffset")), [first, second, third]);
  assert.deepEqual(await places(byTime("seen", "datetime2")), [first, second, third]);
  const changed = byTime("changed", "datetimeoffset");
  assert.equal((await rowsOf(changed))[0]?.["changed"], "2026-01-01T20:04:05.123456Z");
  const since = async (text: string) => (await rowsOf({ ...changed, since: text }))[0]?.["no"];
  assert.deepEqual([await since("2026-01-01T20:04:06Z"), await since("2026-01-02T07:00:01+07:00")], [second, third]);
});

/** What one pass read, portion by portion, and where the next one begins. */
async function pass(position: Position, now: string): Promise<{ read: number[]; reached: Position }> {
  const reading = { by: "time", column: "changed", overlapMinutes: 5 };
  const settings = { ...sign(), timeoutSeconds: 60, from: { table: "theirs.goods" }, reading };
  const connection = { kind: "sqlserver", settings, position } as unknown as Connection;
  const here = `127.0.0.1:${server.port}`;
  const parts = { partners: here, own: null, secret: password, dataDir: "", now: () => new Date(now), portion: 2 };
  const read: number[] = [];
  let reached = position;
  for await (const { rows, position: next } of databasePortions({ connection, mapping, parts })) {
    read.push(rows.length);
    reached = next;
  }
  return { read, reached };
}

test("a pass by time takes all rows in portions, and the next one what has changed since, also where a row is dated in the future", async () => {
  const first = await pass({}, "2026-06-01T00:00:00Z");
  assert.deepEqual(first, { read: [2, 1], reached: { mark: "2026-01-03T00:00:00.000000Z" } });
  assert.deepEqual((await pass(first.reached, "2026-06-01T00:00:00Z")).read, [1]);
  const early = await pass({}, "2026-01-02T12:00:00Z");
  assert.deepEqual(early.reached, { mark: "2026-01-02T12:00:00Z" });
  assert.deepEqual((await pass(early.reached, "2026-06-01T00:00:00Z")).read, [1]);
});

test("what the partner refuses is told by its kind", async () => {
  await assert.rejects(rowsOf(portion({ from: { table: "theirs.nothing" } })), failsWith("no-table"));
  await assert.rejects(rowsOf(portion({ columns: ["nothing"] })), failsWith("no-column"));
  await assert.rejects(rowsOf(portion(), sign({ password: "sai" })), failsWith("sign-in"));
  await assert.rejects(rowsOf(portion(), sign({ database: "there_is_none" })), failsWith("sign-in"));
  await assert.rejects(openSqlserver(sign(), null), failsWith("blocked-address"));
  await assert.rejects(open(sign({ port: 1 })), failsWith("unreachable"));
  const twice = await answering(function* () {
    yield tokens.errorToken(229, "The SELECT permission was denied");
    throw new TdsFault(8180, "Statement(s) could not be prepared");
  });
  await assert.rejects(rowsOf(portion(), sign({}, twice)), failsWith("no-right"));
});

test("encryption that is asked for is had or nothing is told, and a certificate of the pasted authority is believed", async () => {
  await assert.rejects(open(sign({ tls: "verify" })), failsWith("bad-certificate"));
  await assert.rejects(open(sign({ tls: "encrypt" })), failsWith("bad-certificate"));
  const certificate = selfSigned();
  const secured = await start({ certificate });
  await assert.rejects(open(sign({}, secured)), failsWith("bad-certificate"));
  await assert.rejects(open(sign({ tls: "verify" }, secured)), failsWith("bad-certificate"));
  await assert.rejects(open(sign({ tls: "verify", ca: selfSigned().cert }, secured)), failsWith("bad-certificate"));
  assert.deepEqual(secured.signIns, []);
  assert.equal((await rowsOf(portion(), sign({ tls: "verify", ca: certificate.cert }, secured))).length, 2);
  assert.equal((await rowsOf(portion(), sign({ tls: "encrypt" }, secured))).length, 2);
  assert.deepEqual(secured.signIns[0], { user: "soi", password, database: "theirs" });
});

const columns: TdsColumn[] = [
  { name: "no", type: "nvarchar(max)" },
  { name: "name", type: "nvarchar(max)" },
];
const row = tokens.rowToken(columns, ["1", null]);

test("a server that is silent, dribbles or never ends is given up, and asked to stop where it listens", async () => {
  const silent = await answering(async function* () {
    await pause(60_000, undefined, { ref: false });
    yield row;
  });
  const dribbling = await answering(async function* () {
    yield tokens.columnsToken(columns);
    for (;;) {
      yield tokens.infoToken(50_000, "x".repeat(5_000));
      await pause(100, undefined, { ref: false });
    }
  });
  const endless = await answering(function* () {
    yield tokens.columnsToken(columns);
    for (;;) yield Buffer.concat(Array.from({ length: 1_000 }, () => row));
  });
  const mute = createServer(() => undefined).listen(0, "127.0.0.1");
  await new Promise((resolve) => mute.once("listening", resolve));
  after(() => mute.close());
  const soon = (of: TdsServer, timeoutMs = 300) => rowsOf(portion(), sign({ timeoutMs }, of));
  const late = { port: (mute.address() as { port: number }).port } as TdsServer;
  await Promise.all([
    assert.rejects(soon(silent), failsWith("too-slow")),
    assert.rejects(soon(dribbling, 1_000), failsWith("too-slow")),
    assert.rejects(soon(endless, 30_000), failsWith("broken")),
    assert.rejects(open(sign({ timeoutMs: 300 }, late), 300), failsWith("too-slow")),
  ]);
  while (silent.cancels() === 0) await pause(10);
});

test("a row that never ends is cut off within bounds", async () => {
  const vast = await answering(function* () {
    yield tokens.columnsToken(columns);
    // Two gigabytes are said to come, in one part.
    yield Buffer.from("d10000008000000000ffffff7f", "hex");
    const piece = Buffer.alloc(2 ** 20, "a");
    for (;;) yield piece;
  });
  const before = process.memoryUsage().rss;
  await assert.rejects(rowsOf(portion(), sign({}, vast)), failsWith("row-too-large"));
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  assert.ok(grown < 300, `grew by ${grown} MiB`);
});

test("a server that breaks off, lies or sends nonsense fails the question and nothing else", async () => {
  const told = tokens.columnsToken(columns);
  const cases: [code: string, Partial<TdsParts>, Buffer[]][] = [
    ["unreachable", {}, [told, row.subarray(0, 9)]],
    ["broken", {}, [told, Buffer.from("d10400000000000000010000004100000000", "hex")]],
    ["broken", {}, [Buffer.from([0x03, 1, 2, 3])]],
    ["broken", {}, [Buffer.from("8101000000000000000042", "hex")]],
    ["broken", { greeting: [tokens.changeToken(tokens.changes.packetSize, "4096", "8")] }, []],
    ["unreachable", { greeting: [tokens.routingToken("169.254.169.254", 80)] }, []],
  ];
  for (const [at, [code, more, sent]] of cases.entries()) {
    const of = await answering(function* () {
      yield* sent;
      if (at === 0) throw new HungUp();
    }, more);
    await assert.rejects(rowsOf(portion(), sign({}, of)), failsWith(code), `case ${at}`);
  }
});

test("columns are told with SQL Server's names of their types", async () => {
  const partner = await open(sign());
  const there = await partner.columns({ table: "theirs.goods" });
  await partner.close();
  assert.deepEqual(
    there.map(({ name, type }) => `${name} ${type}`),
    [
      "office nvarchar",
      "no bigint",
      "name nvarchar",
      "weight decimal(38, 12)",
      "changed datetimeoffset",
      "seen datetime2",
      "raw varbinary",
      "mark uniqueidentifier",
      "made date",
      "sold bit",
    ],
  );
});

test("rows are sent once, whichever try it is, and none of a portion that fails", async () => {
  await db.asSuperuser(`create table theirs.shared (id text, version bigint, state text, kind text, title text, summary text, occurred_on date,
    fields text, changed_at timestamptz, primary key (id, version))`);
  const one = {
    id: "rec_1",
    version: 1,
    state: "live",
    kind: "seller",
    title: "Cửa hàng 'A'",
    summary: "",
    occurredOn: null,
    fields: "x".repeat(20_000),
    changedAt: "2026-01-01T00:00:00.000Z",
  } as const;
  const partner = await open(sign());
  assert.deepEqual(
    [await partner.send("theirs.shared", [one]), await partner.send("theirs.shared", [one, { ...one, version: 2 }])],
    [1, 1],
  );
  const wrong = { ...one, version: 4, occurredOn: "2026-02-30" };
  await assert.rejects(partner.send("theirs.shared", [{ ...one, version: 3 }, wrong]), failsWith("broken"));
  await partner.close();
  const byVersion = { order: [{ name: "version", type: "bigint" }], limit: 9 };
  const columnsKept = ["id", "version", "title", "fields"];
  const kept = await rowsOf(portion({ from: { table: "theirs.shared" }, columns: columnsKept, ...byVersion }));
  assert.deepEqual(
    kept.map((cells) => [cells["version"], cells["title"], cells["fields"]?.length]),
    [
      ["1", "Cửa hàng 'A'", longestCell + 1],
      ["2", "Cửa hàng 'A'", longestCell + 1],
    ],
  );
});
