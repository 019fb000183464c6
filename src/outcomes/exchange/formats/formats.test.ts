import assert from "node:assert/strict";
import { text } from "node:stream/consumers";
import test from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { publicActor } from "../../../kernel/actor.ts";
import { keepRecords, recordInput, recordReaders } from "../index.ts";
import { csvLine, csvText } from "../../../kernel/text/csv.ts";
import { exportRecords } from "./export-records.ts";

const db = await testDatabase();
const key = Buffer.alloc(32, 5);
const [customs, police] = [officer("customs.cuc"), officer("mps.c03")];
const given = [
  {
    externalId: "1",
    kind: "seizure",
    title: '=HYPERLINK("http://x")',
    summary: 'Dòng một,\n"dòng hai"',
    level: "agencies",
    fields: [
      { name: "Số lượng", value: "640", unit: "đôi" },
      { name: "Nguồn tin", value: "Người báo tin", level: "own" },
    ],
  },
  { externalId: "2", kind: "seller", title: "Chỉ của hải quan" },
] as const;
const kept = await keepRecords(
  db.contextOf(customs),
  "file",
  given.map((one) => recordInput.parse(one)),
  key,
);

async function whole(actor: typeof customs, format: "jsonl" | "csv"): Promise<string> {
  return await text(exportRecords(db.contextOf(actor), {}, format, "Đối chiếu"));
}

test("an export holds what its reader may see, field by field, and no word of the rest", async () => {
  for (const format of ["jsonl", "csv"] as const) {
    const [own, others] = [await whole(customs, format), await whole(police, format)];
    assert.ok(own.includes("Người báo tin") && own.includes("Chỉ của hải quan"));
    assert.ok(others.includes("640"));
    for (const hidden of ["Người báo tin", "Nguồn tin", "Chỉ của hải quan"])
      assert.ok(!others.includes(hidden), hidden);
  }
  await assert.rejects(whole({ ...publicActor } as typeof customs, "csv"), { code: "unauthenticated" });
});

test("JSON lines are records as they are given, and can be kept again", async () => {
  const lines = (await whole(customs, "jsonl")).trimEnd().split("\n");
  const again = lines.map((line) => recordInput.parse(JSON.parse(line)));
  assert.deepEqual(again.map(({ externalId }) => externalId).sort(), ["1", "2"]);
});

test("a CSV is read back as it was, and no cell is a formula", async () => {
  const rows = parse(await whole(customs, "csv"), { bom: true, columns: true }) as Record<string, string>[];
  assert.deepEqual(
    rows
      .filter(({ kind }) => kind === "seizure")
      .map(({ title, summary, field, value, unit }) => [title, summary, field, value, unit]),
    [
      [`'${given[0].title}`, given[0].summary, "Số lượng", "640", "đôi"],
      [`'${given[0].title}`, given[0].summary, "Nguồn tin", "Người báo tin", ""],
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 5 }), (cells) => {
      const [row] = parse(csvLine(cells), { relax_column_count: true }) as string[][];
      assert.ok(row === undefined || row.every((one) => !/^[=+\-@\t\r]/.test(one)));
      assert.deepEqual(row === undefined ? [""] : row.map(csvText), row === undefined ? [""] : cells);
    }),
  );
});

test("whose record went out is left a receipt with the purpose, and the export is a fact", async () => {
  await whole(police, "jsonl");
  const readers = await recordReaders(db.contextOf(customs), kept.ids[0]!);
  assert.deepEqual(
    readers.map(({ agency, door, purpose }) => [agency, door, purpose]),
    [["mps.c03", "export", "Đối chiếu"]],
  );
  const { rows } = await db.asSuperuser(
    "select payload from app.facts where type = 'exchange-records-exported' and agency = 'mps.c03' order by id desc limit 1",
  );
  assert.deepEqual([rows[0].payload.records, rows[0].payload.whole, rows[0].payload.purpose], [1, true, "Đối chiếu"]);
});

test("who breaks off is written down as well, with what it had", async () => {
  for await (const piece of exportRecords(db.contextOf(police), {}, "csv", "Bỏ dở")) {
    assert.ok(piece.length > 0);
    break;
  }
  const { rows } = await db.asSuperuser(
    "select payload from app.facts where type = 'exchange-records-exported' and payload ->> 'purpose' = 'Bỏ dở'",
  );
  assert.deepEqual([rows.length, rows[0].payload.whole, rows[0].payload.records], [1, false, 0]);
});
