import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import test from "node:test";
import type { Cells } from "../mapping/map-row.ts";
import { checkSelect } from "./check-select.ts";
import { portionQuery, sendQuery, tableForPartner } from "./dialect.ts";
import type { PartnerFault, Portion, SentRow } from "./model.ts";
import { sqlserverText, sqlserverType, sqlserverValue } from "./sqlserver-types.ts";
import { boundRows, isNamed, mayBeNamed } from "./where.ts";

const portion: Portion = {
  from: { table: "dbo.vu viec" },
  columns: ["so", "ten]x"],
  order: [
    { name: "sua", type: "datetime2" },
    { name: "so", type: "bigint" },
  ],
  after: ["2026-01-02T03:04:05", "7"],
  since: null,
  limit: 500,
};

test("SQL Server is asked in its own words: top, brackets, named parameters, no tuples", () => {
  const { sql, values } = portionQuery("sqlserver", portion);
  assert.equal(
    sql,
    "select top (500) left(convert(nvarchar(max), q.[so], 126), 4001) as [so], left(convert(nvarchar(max), q.[ten]]x], 126), 4001) as [ten]]x] " +
      "from [dbo].[vu viec] q where q.[sua] is not null and q.[so] is not null and " +
      "((q.[sua] > convert(datetime2, @p1, 126)) or (q.[sua] = convert(datetime2, @p2, 126) and q.[so] > cast(@p3 as bigint))) " +
      "order by q.[sua], q.[so]",
  );
  assert.deepEqual(values, ["2026-01-02T03:04:05", "2026-01-02T03:04:05", "7"]);
});

test("SQL Server tells each type in the style that loses nothing, and compares it as what it is", () => {
  const told: [type: string, text: string, value: string][] = [
    ["nvarchar", "c, 126", "@p1"],
    // Under a collation of old, varchar sorts otherwise than nvarchar: compared as the wrong one, rows would be passed over.
    ["varchar", "c, 126", "cast(@p1 as varchar(8000))"],
    ["int", "c, 126", "cast(@p1 as bigint)"],
    ["decimal(38, 0)", "c, 126", "cast(@p1 as decimal(38, 0))"],
    ["money", "c, 2", "cast(@p1 as money)"],
    ["float", "c, 3", "cast(@p1 as float)"],
    ["date", "c, 126", "cast(@p1 as date)"],
    // Three hundredths of a second are no thousandths: as datetime2 the row with such a time would come again and again.
    ["datetime", "c, 126", "convert(datetime, @p1, 126)"],
    ["smalldatetime", "c, 126", "convert(datetime, @p1, 126)"],
    // As datetime2 the offset is dropped, and rows of seven hours would be passed over.
    ["datetimeoffset", "c, 127", "cast(@p1 as datetimeoffset)"],
    ["uniqueidentifier", "c, 126", "cast(@p1 as uniqueidentifier)"],
    ["binary", "c, 1", "convert(varbinary(8000), @p1, 1)"],
  ];
  for (const [type, text, value] of told) {
    assert.equal(sqlserverText("c", type), `convert(nvarchar(max), ${text})`, type);
    assert.equal(sqlserverValue("@p1", type), value);
  }
  const there = [{ name: "so", type: "money" }];
  assert.match(portionQuery("sqlserver", portion, there).sql, /left\(convert\(nvarchar\(max\), q\.\[so\], 2\), 4001\)/);
});

const named = (name: string, more: object = {}) => sqlserverType({ type: { name }, ...more });

test("a type has SQL Server's own name, whatever the protocol calls it", () => {
  assert.deepEqual(
    [
      named("IntN", { dataLength: 8 }),
      named("Int"),
      named("DateTimeN", { dataLength: 4 }),
      named("MoneyN", { dataLength: 8 }),
      named("NumericN", { precision: 20, scale: 3 }),
      named("BitN"),
      named("NVarChar", { dataLength: 65_535 }),
      named("DateTimeOffset", { scale: 7 }),
      named("UniqueIdentifier", { dataLength: 16 }),
    ],
    [
      "bigint",
      "int",
      "smalldatetime",
      "money",
      "decimal(20, 3)",
      "bit",
      "nvarchar",
      "datetimeoffset",
      "uniqueidentifier",
    ],
  );
});

test("PostgreSQL is asked by tuples, MySQL with numbers as numbers", () => {
  assert.match(
    portionQuery("postgresql", portion).sql,
    /\(q\."sua", q\."so"\) > \(\$1, \$2\) order by q\."sua", q\."so" limit 500$/,
  );
  assert.match(portionQuery("mysql", portion).sql, /q\.`so` > cast\(\? as decimal\(65, 20\)\)\)\) order by/);
  const first = portionQuery("postgresql", { ...portion, after: null, since: "2026-01-01" });
  assert.match(first.sql, /q\."sua" >= \$1 order/);
});

test("a row is written only where its version is not there, and the partner is told how to make the table", () => {
  const row: SentRow = {
    id: "rec_1",
    version: 5,
    state: "live",
    kind: "case",
    title: "x",
    summary: "",
    occurredOn: null,
    fields: "[]",
    changedAt: "2026-01-01T00:00:00.000Z",
  };
  assert.match(
    sendQuery("sqlserver", "dbo.nhan", row).sql,
    /^if not exists \(select 1 from \[dbo\]\.\[nhan\] with \(updlock, holdlock\) where \[id\] = @p1 and \[version\] = @p2\) insert/,
  );
  assert.match(tableForPartner("sqlserver", "nhan"), /\[version\] bigint not null/);
  assert.match(tableForPartner("postgresql", "a.b"), /create table "a"\."b" \(\n {2}"id" text not null,/);
});

test("a select that could reach beyond its brackets is refused", () => {
  const fine = [
    "select a from b",
    "with x as (select 1) select * from x",
    "SELECT 'a;b', \"c--d\" from t where (a = 1)",
    "select updated_at from t",
  ];
  for (const sql of fine) assert.equal(checkSelect(sql, "postgresql"), null, sql);
  const wrong: [string, string][] = [
    ["delete from t", "not-a-select"],
    ["select 1; select 2", "several"],
    ["select 1 -- x", "comment"],
    ["select 1 /* x */", "comment"],
    ["select 1) q; drop table x", "brackets"],
    ["select (1", "brackets"],
    ["select 'a", "quote"],
    ["select 'a\\' or '", "quote"],
    ["select $$a$$", "quote"],
    ["select a into b from c", "writes"],
    ["with x as (delete from t returning 1) select * from x", "writes"],
    ["select 1 from t for update", "writes"],
  ];
  for (const [sql, fault] of wrong) assert.equal(checkSelect(sql, "postgresql"), fault, sql);
  assert.equal(checkSelect("select 1 # x", "mysql"), "comment");
  assert.equal(checkSelect("with x as (select 1 a) select * from x", "sqlserver"), "not-a-select");
});

test("only what the operator names is reached inside, and link-local never", () => {
  assert.ok(isNamed("a.example:5432, 10.0.0.5:3306", "10.0.0.5", 3306));
  assert.ok(!isNamed("10.0.0.5:3306", "10.0.0.5", 3307));
  assert.ok(!isNamed(null, "10.0.0.5", 3306));
  const inside = ["10.1.2.3", "192.168.1.1", "127.0.0.1", "::1", "fd00::1"];
  const never = ["169.254.169.254", "fd00:ec2::254", "fe80::1", "0.0.0.0", "100.100.100.200", "::ffff:169.254.169.254"];
  assert.deepEqual([inside.every(mayBeNamed), never.some(mayBeNamed)], [true, false]);
});

test("of a question no more rows are heard than were asked for, and its connection ends", () => {
  const stream = new PassThrough().on("error", () => {});
  const heard: Cells[] = [];
  const bound = boundRows(stream);
  for (const limit of [2, 1]) {
    const hear = bound(limit, (row) => void heard.push(row));
    for (let at = 0; at < 2; at++) hear({ at: `${at}` });
  }
  assert.equal(heard.length, 3);
  assert.equal((stream.errored as PartnerFault).code, "broken");
});
