import assert from "node:assert/strict";
import test from "node:test";
import { startMariadb } from "../../../../../test/support/mariadb.ts";
import type { Cells } from "../mapping/map-row.ts";
import { longestCell } from "../mapping/read-cell.ts";
import type { Column, Portion, Sign } from "./model.ts";
import { PartnerFault } from "./model.ts";
import { openMysql } from "./mysql.ts";

const server = await startMariadb();
const skip = server === null ? "there is no mariadbd" : false;
const port = server?.port ?? 0;
await server?.ask(`set global sql_mode = ''; create database theirs character set utf8mb4; use theirs;
  create table goods (no bigint unsigned primary key, name longtext, made date, raw varbinary(20), changed datetime(6));
  insert into goods values (9007199254740993, 'Một', '0000-00-00', 'ok', '2026-01-02 03:04:05.123456'),
    (9007199254740994, null, '2026-02-03', x'ff41', '2026-01-02'), (9007199254740995, repeat('x', 5000000), null, null, '2026-01-03'),
    (9007199254740996, concat('a', char(0), 'b'), null, null, null);
  create table shared (id varchar(190), version int, state text, kind text, title text, summary text, occurred_on date, fields longtext,
    changed_at datetime(3), primary key (id, version));
  create user soi@'%' identified by 'mật khẩu'; grant select on theirs.* to soi@'%'; grant insert on theirs.shared to soi@'%'; grant execute on theirs.* to soi@'%';
  create table counted (n int); create function theirs.writes() returns int modifies sql data begin insert into theirs.counted values (1); return 1; end;`);

const here = `127.0.0.1:${port}`;
const sign = (more: Partial<Sign> = {}): Sign => ({
  host: "127.0.0.1",
  port,
  database: "theirs",
  user: "soi",
  password: "mật khẩu",
  tls: "none",
  ca: null,
  timeoutMs: 60_000,
  ...more,
});
const order: Column[] = [{ name: "no", type: "bigint" }];
const portion = (more: Partial<Portion> = {}): Portion => ({
  from: { table: "goods" },
  columns: ["no", "name", "made", "raw", "changed"],
  order,
  after: null,
  since: null,
  limit: 2,
  ...more,
});
const failsWith = (code: string) => (error: unknown) => error instanceof PartnerFault && error.code === code;
const of = (select: string) => portion({ from: { select }, columns: ["no"] });
const rowsOf = async (asked: Portion, by = sign()) => {
  const partner = await openMysql(by, here);
  const rows: Cells[] = [];
  try {
    await partner.rows(asked, (row) => void rows.push(row));
  } finally {
    await partner.close();
  }
  return rows;
};

test("rows come as text by their order, with what no type of theirs should hold", { skip }, async () => {
  const first = await rowsOf(portion());
  assert.deepEqual(
    first.map((row) => [row["no"], row["name"], row["made"], row["changed"]]),
    [
      ["9007199254740993", "Một", "0000-00-00", "2026-01-02 03:04:05.123456"],
      ["9007199254740994", null, "2026-02-03", "2026-01-02 00:00:00.000000"],
    ],
  );
  assert.match(first[1]?.["raw"] ?? "", /[?\ufffd]A/);
  const second = await rowsOf(portion({ after: ["9007199254740994"] }));
  assert.deepEqual(
    second.map((row) => [row["no"], row["name"]?.length]),
    [
      ["9007199254740995", longestCell + 1],
      ["9007199254740996", 3],
    ],
  );
  const byTime = portion({ order: [{ name: "changed", type: "datetime" }, ...order], since: "2026-01-02 00:00:01" });
  assert.deepEqual(
    (await rowsOf(byTime)).map((row) => row["no"]),
    ["9007199254740993", "9007199254740995"],
  );
});

test("a select can neither write nor wait for ever", { skip }, async () => {
  assert.equal((await rowsOf(of("select no from goods where made is not null"))).length, 2);
  await assert.rejects(rowsOf(of("select writes() as no")), failsWith("no-right"));
  await assert.rejects(rowsOf(of("select sleep(30) as no"), sign({ timeoutMs: 300 })), failsWith("too-slow"));
});

test("what the partner refuses is told by its kind", { skip }, async () => {
  await assert.rejects(rowsOf(portion({ from: { table: "nothing" } })), failsWith("no-table"));
  await assert.rejects(rowsOf(portion({ columns: ["nothing"] })), failsWith("no-column"));
  await assert.rejects(rowsOf(portion(), sign({ password: "sai" })), failsWith("sign-in"));
  await assert.rejects(rowsOf(portion(), sign({ tls: "verify" })), failsWith("bad-certificate"));
  await assert.rejects(openMysql(sign(), null), failsWith("blocked-address"));
});

test("columns are told with their types, and rows are sent once", { skip }, async () => {
  const partner = await openMysql(sign(), here);
  const columns = await partner.columns({ table: "goods" });
  assert.deepEqual(
    columns.map(({ name, type }) => `${name} ${type}`),
    ["no bigint", "name text", "made date", "raw varchar", "changed datetime"],
  );
  const row = {
    id: "rec_1",
    version: 1,
    state: "live",
    kind: "seller",
    title: "Cửa hàng \\ 'A'",
    summary: "",
    occurredOn: "2026-01-02",
    fields: "[]",
    changedAt: "2026-01-01T00:00:00.000Z",
  } as const;
  assert.deepEqual(
    [await partner.send("shared", [row]), await partner.send("shared", [row, { ...row, version: 2 }])],
    [1, 1],
  );
  const kept: Cells[] = [];
  await partner.rows(
    portion({
      from: { table: "shared" },
      columns: ["id", "title", "changed_at"],
      order: [{ name: "version", type: "int" }],
    }),
    (cells) => void kept.push(cells),
  );
  await partner.close();
  assert.deepEqual({ ...kept[1] }, { id: "rec_1", title: "Cửa hàng \\ 'A'", changed_at: "2026-01-01 00:00:00.000" });
});
