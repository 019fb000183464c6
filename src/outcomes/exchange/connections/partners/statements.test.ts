import assert from "node:assert/strict";
import test from "node:test";
import { checkSelect } from "./check-select.ts";
import { portionQuery, sendQuery, tableForPartner } from "./dialect.ts";
import type { Portion, SentRow } from "./model.ts";
import { isNamed, mayBeNamed } from "./where.ts";

const portion: Portion = {
  from: { table: "dbo.vu viec" },
  columns: ["so", "ten]x"],
  order: [
    { name: "sua", type: "DateTime2" },
    { name: "so", type: "BigInt" },
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
      "((q.[sua] > convert(datetime2, @p1, 126)) or (q.[sua] = convert(datetime2, @p2, 126) and q.[so] > cast(@p3 as decimal(38, 10)))) " +
      "order by q.[sua], q.[so]",
  );
  assert.deepEqual(values, ["2026-01-02T03:04:05", "2026-01-02T03:04:05", "7"]);
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
