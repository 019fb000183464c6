import assert from "node:assert/strict";
import test from "node:test";
import { Connection, Request } from "tedious";
import { startTds } from "./server.ts";
import { columnsToken, rowToken } from "./tokens.ts";
import type { TdsColumn } from "./values.ts";

const told: [TdsColumn, text: string, heard: unknown][] = [
  [{ name: "int", type: "int" }, "-7", -7],
  [{ name: "bigint", type: "bigint" }, "9007199254740993", "9007199254740993"],
  [{ name: "bit", type: "bit" }, "1", true],
  [{ name: "float", type: "float" }, "0.1", 0.1],
  [{ name: "decimal", type: "decimal", size: 12, scale: 3 }, "-1234.5", -1234.5],
  [{ name: "nvarchar", type: "nvarchar", size: 20 }, "Đồng hồ", "Đồng hồ"],
  [{ name: "long", type: "nvarchar(max)" }, "hồ".repeat(9_000), "hồ".repeat(9_000)],
  [{ name: "varchar", type: "varchar", size: 20 }, "abc", "abc"],
  [{ name: "varbinary", type: "varbinary", size: 4 }, "00ff", Buffer.from("00ff", "hex")],
  [{ name: "blob", type: "varbinary(max)" }, "00ff", Buffer.from("00ff", "hex")],
  [
    { name: "mark", type: "uniqueidentifier" },
    "6F9619FF-8B86-D011-B42D-00C04FC964FF",
    "6F9619FF-8B86-D011-B42D-00C04FC964FF",
  ],
  [{ name: "date", type: "date" }, "2026-02-03", new Date("2026-02-03T00:00:00Z")],
  [{ name: "datetime", type: "datetime" }, "2026-02-03T04:05:06.007", new Date("2026-02-03T04:05:06.007Z")],
  [
    { name: "datetime2", type: "datetime2", scale: 7 },
    "2026-02-03T04:05:06.1234567",
    new Date("2026-02-03T04:05:06.123Z"),
  ],
  [{ name: "moment", type: "datetimeoffset", scale: 3 }, "2026-02-03T04:05:06.5", new Date("2026-02-03T04:05:06.5Z")],
];

const plain = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

test("a driver that is not ours hears each type as it was told, and nulls as nulls", async () => {
  const columns = told.map(([column]) => column);
  const rows = [
    told.map(([, text]) => text),
    told.map(([, text], at) => (at % 2 === 0 ? null : text)),
    told.map(() => null),
  ];
  const answer = [columnsToken(columns), ...rows.map((row) => rowToken(columns, row))];
  const server = await startTds({
    user: "a",
    password: "b",
    database: "c",
    session: () => ({ answer: ({ kind }) => (kind === "batch" ? [] : answer), close: () => {} }),
  });
  const connection = new Connection({
    server: "127.0.0.1",
    authentication: { type: "default", options: { userName: "a", password: "b" } },
    options: { port: server.port, database: "c", encrypt: false },
  });
  await new Promise<void>((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve())));
  const heard: unknown[][] = [];
  await new Promise<void>((resolve, reject) => {
    const request = new Request("select *", (error) => (error ? reject(error) : resolve()));
    request.on("row", (cells: { value: unknown }[]) => heard.push(cells.map(({ value }) => value)));
    connection.execSql(request);
  });
  connection.close();
  const expected = rows.map((row) => row.map((text, at) => (text === null ? null : plain(told[at]?.[2]))));
  assert.deepEqual(
    heard.map((row) => row.map(plain)),
    expected,
  );
});
